package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.zhijia.plugins.search.index.Documents;
import org.zhijia.plugins.search.index.Schema;
import org.zhijia.plugins.search.learning.Place;

/**
 * Lets what was learnt move a ranking, so far and no farther: learning favours what it has seen, and most questions are
 * answered by something else. What is first without learning has to be outvoted by several questions that are much like
 * this one, the second by half as many, and so on; farther below little is at stake, and there learning helps most.
 *
 * <p>What was voted for speaks for its document as well: the answer that nobody has given yet often stands beside those
 * that were. That is what questions gain whose own answers were never taught.
 */
final class Learnt {

    /** What a difference of one in the ranking's own scores counts. */
    private static final double SCORE = 0.022;
    private static final double FIRST = 4;
    private static final double VOTE = 1;
    /** A vote for another clause of the same document. */
    private static final double BESIDE = 0.4;

    private Learnt() { }

    /** The documents of the index that were voted for, with their votes; those that may be found at all. */
    static Map<Integer, Double> voted(Map<Place, Double> votes, Query conditions, IndexSearcher searcher) throws IOException {
        Map<Integer, Double> voted = new HashMap<>();
        for (var vote : votes.entrySet()) {
            var place = Wording.term(Schema.ADDRESS, Documents.address(vote.getKey().entry(), vote.getKey().anchor()));
            for (var document : searcher.search(Wording.allOf(List.of(place, conditions)), 1).scoreDocs) {
                voted.put(document.doc, vote.getValue());
            }
        }
        return voted;
    }

    /** The same documents in another order; scores are above 0 again. */
    static List<Ranked> move(List<Ranked> ranked, Map<Integer, Double> voted) {
        if (voted.isEmpty() || ranked.isEmpty()) {
            return ranked;
        }
        float last = ranked.getLast().score();
        var around = around(ranked, voted);
        List<Ranked> moved = new ArrayList<>();
        for (int rank = 0; rank < ranked.size(); rank++) {
            var unit = ranked.get(rank);
            double own = voted.getOrDefault(unit.document(), 0.0);
            double learnt = VOTE * own + BESIDE * (around.getOrDefault(unit.entry(), 0.0) - own);
            moved.add(new Ranked(unit.document(), unit.entry(), (float) (SCORE * (unit.score() - last) + FIRST / (1 + rank) + learnt)));
        }
        moved.sort(Ranked.BEST_FIRST);
        return moved;
    }

    /** By entry, the votes for all its clauses. */
    private static Map<Long, Double> around(List<Ranked> ranked, Map<Integer, Double> voted) {
        Map<Long, Double> around = new HashMap<>();
        ranked.stream().filter(unit -> voted.containsKey(unit.document()))
                .forEach(unit -> around.merge(unit.entry(), voted.get(unit.document()), Double::sum));
        return around;
    }
}
