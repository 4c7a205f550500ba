package org.zhijia.policy.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhijia.content.Diff;
import org.zhijia.content.Passage;
import org.zhijia.spi.Clause;

/**
 * Two documents beside each other.
 *
 * @param rows in the order of the newer document; what is gone stands where it stood in the older one
 */
public record Comparison(List<Row> rows) {

    /** What became of a clause. */
    public enum Fate {
        SAME, CHANGED, NEW, DROPPED,
        /** It says the same in another place. */
        MOVED,
        /** It stands in another place and says something else. */
        REWORKED;

        /** In lower case, as templates and style sheets name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A clause of both or of one of the documents.
     *
     * @param passages what stays, what went and what came, paragraph by paragraph, labels left out
     */
    public record Row(Fate fate, Optional<Clause> before, Optional<Clause> after, List<Passage> passages) {

        public Row {
            passages = List.copyOf(passages);
        }
    }

    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * Compares what searches answer with: an article together with its items.
     *
     * @param before clauses of the older document in reading order
     * @param after  clauses of the newer one
     */
    public static Comparison of(List<Clause> before, List<Clause> after) {
        return new Making(before.stream().filter(Clause::unit).toList(), after.stream().filter(Clause::unit).toList()).comparison();
    }

    public long count(Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    private static final class Making {

        private final List<Clause> before;
        private final List<Clause> after;
        private final Pairing pairing;
        private final List<Row> rows = new ArrayList<>();
        private int told;

        Making(List<Clause> before, List<Clause> after) {
            this.before = before;
            this.after = after;
            this.pairing = Pairing.of(before, after);
        }

        Comparison comparison() {
            for (int j = 0; j < after.size(); j++) {
                int i = pairing.before(j);
                if (i >= 0 && !pairing.isMoved(j)) {
                    tellGone(i);
                }
                rows.add(i < 0 ? came(after.get(j)) : both(before.get(i), after.get(j), pairing.isMoved(j)));
            }
            tellGone(before.size());
            return new Comparison(rows);
        }

        /** Whatever is gone and stood before a clause of the older document. */
        private void tellGone(int end) {
            for (; told < end; told++) {
                if (pairing.isGone(told)) {
                    var clause = before.get(told);
                    rows.add(new Row(Fate.DROPPED, Optional.of(clause), Optional.empty(), Diff.of(Wording.of(clause), "").passages()));
                }
            }
        }

        private static Row came(Clause clause) {
            return new Row(Fate.NEW, Optional.empty(), Optional.of(clause), Diff.of("", Wording.of(clause)).passages());
        }

        private static Row both(Clause older, Clause newer, boolean moved) {
            var diff = Diff.of(Wording.of(older), Wording.of(newer));
            return new Row(fate(diff.isEmpty(), moved), Optional.of(older), Optional.of(newer), diff.passages());
        }

        private static Fate fate(boolean same, boolean moved) {
            return moved ? same ? Fate.MOVED : Fate.REWORKED : same ? Fate.SAME : Fate.CHANGED;
        }
    }
}
