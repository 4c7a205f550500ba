package org.zhijia.policy.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhijia.spi.Clause;

/**
 * Finds which clause of one document became which of another. What clauses say counts; that they have the same label or
 * stand below the same heading only decides between likes, for labels move as soon as a clause is added.
 *
 * <p>First comes the heaviest chain of pairs that keeps the order of both documents; of what is left, what is very much alike
 * has moved. Clauses are compared by their pairs of neighbouring characters through an index of those pairs, so that only
 * clauses that have something in common are looked at.
 */
final class Pairing {

    /** Below this share of common pairs of characters two clauses in order are different ones. */
    private static final double ALIKE = 0.35;
    /** Out of order it takes more to call them one. */
    private static final double SURELY_ALIKE = 0.6;
    /** Shorter ones are like many others by accident: they have not moved, they are gone and come. */
    private static final int LONG_ENOUGH = 12;
    private static final double SAME_LABEL = 0.06;
    private static final double SAME_HEADING = 0.04;
    /** Of each clause only its best likes are looked at further. */
    private static final int BEST = 12;

    /** A clause of the older and a clause of the newer document. */
    private record Pair(int before, int after, double alike, double worth) { }

    private final List<Clause> before;
    private final List<Clause> after;
    private final int[] pairedBefore;
    private final int[] pairedAfter;
    private final boolean[] moved;

    private Pairing(List<Clause> before, List<Clause> after) {
        this.before = before;
        this.after = after;
        this.pairedBefore = new int[before.size()];
        this.pairedAfter = new int[after.size()];
        this.moved = new boolean[after.size()];
        Arrays.fill(pairedBefore, -1);
        Arrays.fill(pairedAfter, -1);
    }

    static Pairing of(List<Clause> before, List<Clause> after) {
        var pairing = new Pairing(before, after);
        var likes = pairing.likes();
        pairing.keepHeaviestChain(likes);
        pairing.keepMoved(likes);
        return pairing;
    }

    /** The older clause of a newer one; -1 where it is new. */
    int before(int after) {
        return pairedAfter[after];
    }

    boolean isGone(int before) {
        return pairedBefore[before] < 0;
    }

    /** Whether a newer clause has an older one that stood elsewhere. */
    boolean isMoved(int after) {
        return moved[after];
    }

    /** In the order of the newer document. */
    private List<Pair> likes() {
        var signs = new Signs();
        var older = before.stream().map(signs::of).toList();
        var newer = after.stream().map(signs::of).toList();
        var places = signs.places(older);
        var likes = new ArrayList<Pair>();
        for (int j = 0; j < newer.size(); j++) {
            var common = new int[older.size()];
            for (int sign : newer.get(j)) {
                for (int i : places[sign]) {
                    common[i]++;
                }
            }
            likes.addAll(best(j, common, older, newer.get(j).length));
        }
        return likes;
    }

    private List<Pair> best(int clause, int[] common, List<int[]> older, int size) {
        var best = new ArrayList<Pair>();
        for (int i = 0; i < common.length; i++) {
            double alike = 2.0 * common[i] / (older.get(i).length + size);
            if (alike >= ALIKE) {
                best.add(new Pair(i, clause, alike, alike + hint(before.get(i), after.get(clause))));
            }
        }
        best.sort(Comparator.comparingDouble(Pair::worth).reversed());
        return best.size() > BEST ? best.subList(0, BEST) : best;
    }

    private static double hint(Clause before, Clause after) {
        double hint = !before.label().isEmpty() && before.label().equals(after.label()) ? SAME_LABEL : 0;
        return !before.headings().isEmpty() && before.headings().equals(after.headings()) ? hint + SAME_HEADING : hint;
    }

    /**
     * Numbers for pairs of neighbouring characters, both ends included, so that a single character has some. The second of two
     * equal pairs in a clause is another sign than the first: what two clauses have in common is counted by looking.
     */
    private static final class Signs {

        private final Map<Long, Integer> numbers = new HashMap<>();

        int[] of(Clause clause) {
            var text = " " + Wording.of(clause) + " ";
            var times = new HashMap<Integer, Integer>();
            var signs = new int[text.length() - 1];
            for (int i = 0; i < signs.length; i++) {
                int pair = text.charAt(i) << 16 | text.charAt(i + 1);
                long sign = (long) pair << 16 | times.merge(pair, 1, Integer::sum);
                signs[i] = numbers.computeIfAbsent(sign, unknown -> numbers.size());
            }
            return signs;
        }

        /** By sign, the clauses that it stands in. */
        int[][] places(List<int[]> clauses) {
            var sizes = new int[numbers.size()];
            clauses.forEach(signs -> Arrays.stream(signs).forEach(sign -> sizes[sign]++));
            var places = new int[numbers.size()][];
            Arrays.setAll(places, sign -> new int[sizes[sign]]);
            for (int i = clauses.size() - 1; i >= 0; i--) {
                for (int sign : clauses.get(i)) {
                    places[sign][--sizes[sign]] = i;
                }
            }
            return places;
        }
    }

    private void keepHeaviestChain(List<Pair> likes) {
        var chains = new Chains(before.size());
        for (int start = 0; start < likes.size(); ) {
            int end = start;
            while (end < likes.size() && likes.get(end).after() == likes.get(start).after()) {
                end++;
            }
            // All pairs of one clause go on from what was there before it, so that it is used once.
            likes.subList(start, end).stream().map(pair -> new Link(pair, chains.best(pair.before()))).toList().forEach(chains::offer);
            start = end;
        }
        for (var link = chains.best(before.size()); link != null; link = link.previous()) {
            pair(link.pair());
        }
    }

    /**
     * A pair at the end of a chain.
     *
     * @param previous {@code null} at its beginning
     */
    private record Link(Pair pair, Link previous, double weight) {

        Link(Pair pair, Link previous) {
            this(pair, previous, pair.worth() + (previous == null ? 0 : previous.weight()));
        }
    }

    /** Of all chains that end before some clause of the older document, the heaviest: a tree of prefix maxima. */
    private static final class Chains {

        private final Link[] tree;

        Chains(int size) {
            tree = new Link[size + 1];
        }

        /** @return {@code null} when there is none */
        Link best(int before) {
            Link best = null;
            for (int i = before; i > 0; i -= i & -i) {
                best = heavier(best, tree[i]);
            }
            return best;
        }

        void offer(Link link) {
            for (int i = link.pair().before() + 1; i < tree.length; i += i & -i) {
                tree[i] = heavier(tree[i], link);
            }
        }

        private static Link heavier(Link one, Link other) {
            return one == null || other != null && other.weight() > one.weight() ? other : one;
        }
    }

    private void keepMoved(List<Pair> likes) {
        var surely = likes.stream().filter(pair -> pair.alike() >= SURELY_ALIKE && Wording.of(after.get(pair.after())).length() >= LONG_ENOUGH)
                .sorted(Comparator.comparingDouble(Pair::worth).reversed()).toList();
        for (var pair : surely) {
            if (pairedBefore[pair.before()] < 0 && pairedAfter[pair.after()] < 0) {
                pair(pair);
                moved[pair.after()] = true;
            }
        }
    }

    private void pair(Pair pair) {
        pairedBefore[pair.before()] = pair.after();
        pairedAfter[pair.after()] = pair.before();
    }
}
