package org.zhijia.plugins.search.words;

/** What counts of a normal form, without all that separates, and where in the normal form it stands. */
public final class Squeezed {

    private final StringBuilder text = new StringBuilder();
    private final int[] places;

    private Squeezed(String normal) {
        places = new int[normal.length()];
        for (int i = 0; i < normal.length(); ) {
            int c = normal.codePointAt(i);
            if (Characters.counts(c)) {
                for (int unit = 0; unit < Character.charCount(c); unit++) {
                    places[text.length() + unit] = i + unit;
                }
                text.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
    }

    public static Squeezed of(String normal) {
        return new Squeezed(normal);
    }

    public int length() {
        return text.length();
    }

    public char charAt(int at) {
        return text.charAt(at);
    }

    /** Where a string begins, at this place or behind it; -1: nowhere. */
    public int indexOf(String string, int from) {
        return text.indexOf(string, from);
    }

    /** @return the place in the normal form */
    public int place(int at) {
        return places[at];
    }

    /** Whether punctuation or a blank stands before this place, or it is one of both ends of the text. */
    public boolean isApart(int at) {
        return at == 0 || at == text.length() || places[at] > places[at - 1] + 1;
    }
}
