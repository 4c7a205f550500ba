package org.zhijia.plugins.search.bench;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How well rankings answer judged questions, on average over them; binary gain.
 *
 * @param recall  at 10
 * @param mrr     at 10
 * @param ndcg    at 10
 * @param success at 1
 */
public record Measures(int questions, double recall, double mrr, double ndcg, double success) {

    private static final int DEPTH = 10;

    /** Of one question. */
    public static Measures of(List<String> ranking, Set<String> gold) {
        int found = 0;
        double first = 0;
        double gain = 0;
        double ideal = 0;
        for (int rank = 0; rank < DEPTH; rank++) {
            if (rank < gold.size()) {
                ideal += discounted(rank);
            }
            if (rank < ranking.size() && gold.contains(ranking.get(rank))) {
                found++;
                first = Math.max(first, 1.0 / (rank + 1));
                gain += discounted(rank);
            }
        }
        return new Measures(1, (double) found / gold.size(), first, gain / ideal, first == 1 ? 1 : 0);
    }

    /** Of all these questions together. */
    public static Measures mean(List<Measures> each) {
        return new Measures(each.size(), each.stream().mapToDouble(Measures::recall).average().orElse(0),
                each.stream().mapToDouble(Measures::mrr).average().orElse(0), each.stream().mapToDouble(Measures::ndcg).average().orElse(0),
                each.stream().mapToDouble(Measures::success).average().orElse(0));
    }

    private static double discounted(int rank) {
        return Math.log(2) / Math.log(rank + 2);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%5d  R@10 %.3f  MRR@10 %.3f  nDCG@10 %.3f  S@1 %.3f", questions, recall, mrr, ndcg, success);
    }
}
