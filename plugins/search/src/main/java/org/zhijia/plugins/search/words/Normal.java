package org.zhijia.plugins.search.words;

import com.github.houbb.nlp.common.format.impl.ChineseTsCharFormat;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as it is compared: compatibility forms folded (NFKC), lower case, simplified characters, one zero; and for each
 * character of it, where in the original it came from.
 *
 * <p>Folding looks at one character with its combining marks at a time. So the normal form of two texts in a row is that
 * of both put together, and what is literally part of a text stays part of it.
 */
public final class Normal {

    /** One character becomes one character, for nearly all there are; 0 where it takes a closer look. */
    private static final char[] SIMPLE = simple();

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Normal(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public static Normal of(CharSequence original) {
        var folding = new Folding(original);
        folding.run();
        return new Normal(folding.text.toString(), Arrays.copyOf(folding.starts, folding.text.length()), Arrays.copyOf(folding.ends, folding.text.length()));
    }

    /** The normal form alone. */
    public static String fold(CharSequence original) {
        return of(original).text;
    }

    public String text() {
        return text;
    }

    /** @return where the original of the character at this place of the normal form begins */
    public int start(int place) {
        return starts[place];
    }

    /** @return behind the original of the character at this place */
    public int end(int place) {
        return ends[place];
    }

    private static char[] simple() {
        var simplified = new ChineseTsCharFormat();
        var simple = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < simple.length; c++) {
            var folded = folded(Character.toString(c), simplified);
            simple[c] = folded.length() == 1 && !Character.isSurrogate((char) c) ? folded.charAt(0) : 0;
        }
        return simple;
    }

    private static String folded(String cluster, ChineseTsCharFormat simplified) {
        var folded = new StringBuilder();
        Normalizer.normalize(cluster, Normalizer.Form.NFKC).codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
        for (int i = 0; i < folded.length(); i++) {
            folded.setCharAt(i, oneZero(simplified.format(folded.charAt(i))));
        }
        return folded.toString();
    }

    // 二〇一九 is typed with 〇, with the circle ○, and with 零.
    private static char oneZero(char c) {
        return c == '〇' || c == '○' ? '零' : c;
    }

    private static final class Folding {

        private static final ChineseTsCharFormat SIMPLIFIED = new ChineseTsCharFormat();

        private final CharSequence original;
        private final StringBuilder text;
        private int[] starts;
        private int[] ends;

        Folding(CharSequence original) {
            this.original = original;
            text = new StringBuilder(original.length());
            starts = new int[original.length()];
            ends = new int[original.length()];
        }

        void run() {
            for (int from = 0; from < original.length(); ) {
                int to = behindCluster(from);
                char simple = to == from + 1 ? SIMPLE[original.charAt(from)] : 0;
                if (simple != 0) {
                    add(simple, from, to);
                } else {
                    var folded = folded(original.subSequence(from, to).toString(), SIMPLIFIED);
                    for (int i = 0; i < folded.length(); i++) {
                        add(folded.charAt(i), from, to);
                    }
                }
                from = to;
            }
        }

        private void add(char c, int from, int to) {
            int place = text.length();
            if (place == starts.length) {
                starts = Arrays.copyOf(starts, place * 2 + 16);
                ends = Arrays.copyOf(ends, place * 2 + 16);
            }
            text.append(c);
            starts[place] = from;
            ends[place] = to;
        }

        private int behindCluster(int from) {
            int to = from + Character.charCount(Character.codePointAt(original, from));
            while (to < original.length() && isMark(Character.codePointAt(original, to))) {
                to += Character.charCount(Character.codePointAt(original, to));
            }
            return to;
        }

        private static boolean isMark(int c) {
            if (c < 0x300 || c >= 0x3100 && c < 0xA000) {
                return false;
            }
            int type = Character.getType(c);
            return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
        }
    }
}
