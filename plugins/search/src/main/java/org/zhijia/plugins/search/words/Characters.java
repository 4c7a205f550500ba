package org.zhijia.plugins.search.words;

import java.util.stream.IntStream;

/** Which characters of a normal form are words or parts of them; all others only separate. */
public final class Characters {

    private Characters() { }

    /** Letters, characters, digits, and signs such as emoji; no punctuation, no blanks. */
    public static boolean counts(int c) {
        return c < 128 ? Character.isLetterOrDigit(c) : Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    /** A character that is a word by itself, such as 工, other than a letter of an alphabet or a digit. */
    public static boolean isWord(int c) {
        return Character.isIdeographic(c) || !Character.isAlphabetic(c) && !Character.isDigit(c);
    }

    /** What counts of a normal form, without all that separates. */
    public static String squeezed(CharSequence normal) {
        var squeezed = new StringBuilder(normal.length());
        of(normal).forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }

    /** Code points that count. */
    public static IntStream of(CharSequence normal) {
        return normal.codePoints().filter(Characters::counts);
    }
}
