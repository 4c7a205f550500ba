package org.zhijia.plugins.search.page;

import org.zhijia.plugins.search.words.Pinyin;

/** With which letters characters begin to sound, at the price of an array access. */
final class Initials {

    private static final int LOOKED_UP = 1 << 31;

    /** A bit for each letter. Threads that look up the same character write the same. */
    private static final int[] LETTERS = new int[Character.MAX_VALUE + 1];

    private Initials() { }

    /** Whether a reading of the character begins with it; no letter does so for what is no Chinese character. */
    static boolean of(char c, char letter) {
        return letter >= 'a' && letter <= 'z' && (letters(c) & 1 << letter - 'a') != 0;
    }

    private static int letters(char c) {
        int letters = LETTERS[c];
        if (letters == 0) {
            letters = LOOKED_UP | look(c);
            LETTERS[c] = letters;
        }
        return letters;
    }

    private static int look(char c) {
        return c < 128 ? 0 : Pinyin.readings(c).stream().map(reading -> reading.charAt(0)).filter(first -> first >= 'a' && first <= 'z')
                .mapToInt(first -> 1 << first - 'a').reduce(0, (one, other) -> one | other);
    }
}
