package org.zhijia.content;

import java.util.HashMap;
import java.util.Map;

/** How much two pieces of text have in common, by their pairs of neighbouring characters. */
record Likeness(Map<String, Integer> pairs, int size) {

    static Likeness of(String text) {
        var pairs = new HashMap<String, Integer>();
        // Ends count too, so that one character alone is like itself.
        var padded = " " + text.strip() + " ";
        for (int i = 0; i + 1 < padded.length(); i++) {
            pairs.merge(padded.substring(i, i + 2), 1, Integer::sum);
        }
        return new Likeness(pairs, padded.length() - 1);
    }

    /** @return 0 for nothing in common, 1 for the same */
    double to(Likeness other) {
        int common = 0;
        for (var pair : pairs.entrySet()) {
            common += Math.min(pair.getValue(), other.pairs.getOrDefault(pair.getKey(), 0));
        }
        return 2.0 * common / (size + other.size);
    }
}
