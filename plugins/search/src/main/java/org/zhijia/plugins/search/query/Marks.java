package org.zhijia.plugins.search.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.zhijia.plugins.search.words.Normal;
import org.zhijia.plugins.search.words.Numerals;
import org.zhijia.plugins.search.words.Squeezed;

/**
 * What to mark in a text that was found. Strings are in normal form without punctuation, and looked for in what counts of
 * the text, as the index does.
 */
final class Marks {

    static final Marks NONE = new Marks(List.of(), List.of());

    private final Set<String> words;
    private final Set<String> exact;

    /**
     * @param words marked where they do not cut a number: 二十条 is not about 十条, nor 2010 about 10
     * @param exact marked wherever they stand, since it is for these characters that the text was found
     */
    Marks(Collection<String> words, Collection<String> exact) {
        this.words = Set.copyOf(words);
        this.exact = Set.copyOf(exact);
    }

    /** The pairs of neighbours in some words, where a whole number is a neighbour; and what is worth marking without one. */
    static List<String> pairs(String words) {
        List<String> pairs = new ArrayList<>();
        var pieces = Numerals.pieces(words);
        for (int i = 0; i + 1 < pieces.size(); i++) {
            pairs.add(pieces.get(i) + pieces.get(i + 1));
        }
        // 一 is all over a text, and a number of one character says as little.
        pieces.stream().filter(piece -> Numerals.isNumber(piece) ? piece.length() > 1 : pieces.size() == 1).forEach(pairs::add);
        return pairs;
    }

    /** Places of the original that are marked. */
    BitSet in(String original) {
        var marked = new BitSet(original.length());
        var normal = Normal.of(original);
        var text = Squeezed.of(normal.text());
        for (String string : exact) {
            mark(string, false, text, normal, marked);
        }
        for (String string : words) {
            mark(string, true, text, normal, marked);
        }
        return marked;
    }

    private static void mark(String string, boolean wholeNumbers, Squeezed text, Normal normal, BitSet marked) {
        for (int from = string.isEmpty() ? -1 : text.indexOf(string, 0); from >= 0; from = text.indexOf(string, from + 1)) {
            int to = from + string.length();
            if (!wholeNumbers || !cutsNumber(text, from) && !cutsNumber(text, to)) {
                marked.set(normal.start(text.place(from)), normal.end(text.place(to - 1)));
            }
        }
    }

    private static boolean cutsNumber(Squeezed text, int at) {
        return !text.isApart(at) && Numerals.isOneNumber(text.charAt(at - 1), text.charAt(at));
    }
}
