package org.zhijia.plugins.search.words;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * What is indexed of texts, with offsets into the original of each: either {@linkplain #pairs all pairs of neighbouring
 * characters}, or {@linkplain #singles each character} and each word of an alphabet.
 *
 * <p>Pairs are made across blanks and punctuation and within words of an alphabet, and the last character stands alone:
 * whatever literally is part of a text is a run of its pairs.
 */
public final class Grams extends TokenStream {

    /** Positions between two texts, so that nothing is found across. */
    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private final List<Normal> texts;
    private final boolean pairs;
    private int text;
    private int place;
    private int base;
    private boolean gap;

    private Grams(List<Normal> texts, boolean pairs) {
        this.texts = List.copyOf(texts);
        this.pairs = pairs;
    }

    public static Grams pairs(List<Normal> texts) {
        return new Grams(texts, true);
    }

    public static Grams singles(List<Normal> texts) {
        return new Grams(texts, false);
    }

    /** The pairs of a text that was typed, in order; of one character, that character. The lonely last one is left out. */
    public static List<String> pairs(String typed) {
        int[] characters = Characters.of(Normal.fold(typed)).toArray();
        if (characters.length == 1) {
            return List.of(Character.toString(characters[0]));
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        return pairs;
    }

    /** The characters and words of a text that was typed, in order. */
    public static List<String> singles(String typed) {
        List<String> singles = new ArrayList<>();
        var stream = singles(List.of(Normal.of(typed)));
        stream.reset();
        while (stream.incrementToken()) {
            singles.add(stream.term.toString());
        }
        return singles;
    }

    @Override
    public void reset() {
        text = 0;
        place = 0;
        base = 0;
        gap = false;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (text < texts.size()) {
            var normal = texts.get(text);
            int from = nextThatCounts(normal.text(), place);
            if (from < normal.text().length()) {
                int to = pairs ? writePair(normal.text(), from) : writeSingle(normal.text(), from);
                offset.setOffset(base + normal.start(from), base + normal.end(to - 1));
                increment.setPositionIncrement(gap ? GAP : 1);
                gap = false;
                return true;
            }
            base += lengthOfOriginal(normal) + 1;
            gap = true;
            text++;
            place = 0;
        }
        return false;
    }

    // The next token begins at the second character of the pair.
    private int writePair(String normal, int from) {
        int first = normal.codePointAt(from);
        append(first);
        place = from + Character.charCount(first);
        int second = nextThatCounts(normal, place);
        if (second == normal.length()) {
            return place;
        }
        append(normal.codePointAt(second));
        return second + Character.charCount(normal.codePointAt(second));
    }

    private int writeSingle(String normal, int from) {
        int c = normal.codePointAt(from);
        append(c);
        int to = from + Character.charCount(c);
        boolean digit = Character.isDigit(c);
        while (!Characters.isWord(c) && to < normal.length()) {
            c = normal.codePointAt(to);
            if (!Characters.counts(c) || Characters.isWord(c) || Character.isDigit(c) != digit) {
                break;
            }
            append(c);
            to += Character.charCount(c);
        }
        place = to;
        return to;
    }

    private void append(int c) {
        if (Character.isBmpCodePoint(c)) {
            term.append((char) c);
        } else {
            term.append(Character.toString(c));
        }
    }

    private static int nextThatCounts(String normal, int from) {
        while (from < normal.length() && !Characters.counts(normal.codePointAt(from))) {
            from += Character.charCount(normal.codePointAt(from));
        }
        return from;
    }

    private static int lengthOfOriginal(Normal normal) {
        return normal.text().isEmpty() ? 0 : normal.end(normal.text().length() - 1);
    }
}
