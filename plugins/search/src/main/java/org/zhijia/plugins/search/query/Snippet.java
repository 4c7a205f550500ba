package org.zhijia.plugins.search.query;

import java.util.BitSet;

/** Shows why a text was found: a piece of it as safe HTML, what was looked for in {@code <mark>}. */
final class Snippet {

    private static final int LENGTH = 120;
    private static final int BEFORE = 20;
    private static final String ELLIPSIS = "…";

    private final String original;
    private final BitSet marked;

    private Snippet(String original, BitSet marked) {
        this.original = original;
        this.marked = marked;
    }

    static Snippet of(String original, Marks marks) {
        return new Snippet(original, marks.in(original));
    }

    /** All of the text. */
    String whole() {
        return html(0, original.length());
    }

    /** Where most is marked, about {@value #LENGTH} characters of it. */
    String best() {
        if (original.length() <= LENGTH + BEFORE) {
            return whole();
        }
        int from = Math.max(0, mostMarked() - BEFORE);
        int to = Math.min(original.length(), from + LENGTH);
        from = splitsPair(from) ? from - 1 : from;
        to = splitsPair(to) ? to - 1 : to;
        return (from > 0 ? ELLIPSIS : "") + html(from, to) + (to < original.length() ? ELLIPSIS : "");
    }

    private boolean splitsPair(int place) {
        return place > 0 && place < original.length() && Character.isLowSurrogate(original.charAt(place));
    }

    private int mostMarked() {
        int best = 0;
        int most = -1;
        for (int from = marked.nextSetBit(0); from >= 0; from = marked.nextSetBit(marked.nextClearBit(from))) {
            int inside = marked.get(from, Math.min(original.length(), from + LENGTH - BEFORE)).cardinality();
            if (inside > most) {
                best = from;
                most = inside;
            }
        }
        return best;
    }

    private String html(int from, int to) {
        var html = new StringBuilder();
        for (int place = from; place < to; ) {
            boolean mark = marked.get(place);
            int next = mark ? marked.nextClearBit(place) : marked.nextSetBit(place);
            int behind = next < 0 ? to : Math.min(next, to);
            html.append(mark ? "<mark>" : "");
            escape(original, place, behind, html);
            html.append(mark ? "</mark>" : "");
            place = behind;
        }
        return html.toString();
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
    }
}
