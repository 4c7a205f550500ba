package org.zhijia.plugins.search.query;

import java.util.Comparator;
import java.util.List;

/** A document of the index, the entry that it is or belongs to, and how well it fits. */
record Ranked(int document, long entry, float score) {

    static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble((Ranked ranked) -> -ranked.score).thenComparingInt(Ranked::document);

    Ranked plus(double more) {
        return new Ranked(document, entry, (float) (score + more));
    }

    /** The same in other numbers, so that the best one has 1. */
    static List<Ranked> ofOne(List<Ranked> ranked) {
        float best = (float) ranked.stream().mapToDouble(Ranked::score).max().orElse(0);
        return best <= 0 ? ranked : ranked.stream().map(one -> new Ranked(one.document, one.entry, one.score / best)).toList();
    }
}
