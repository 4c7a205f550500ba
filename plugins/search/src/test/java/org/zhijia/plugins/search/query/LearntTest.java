package org.zhijia.plugins.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How far what was learnt may move a ranking. */
class LearntTest {

    private final Random random = new Random(3);

    @Test
    void withoutVotesNothingMoves() {
        var ranked = ranked(50);
        assertEquals(ranked, Learnt.move(ranked, Map.of()));
    }

    @Test
    void aQuestionAskedAgainBringsItsAnswerToTheTopOfWhatWasFarBelow() {
        var ranked = ranked(50);
        int answer = ranked.get(30).document();
        var moved = Learnt.move(ranked, Map.of(answer, 1.0));
        int place = moved.stream().map(Ranked::document).toList().indexOf(answer);
        assertTrue(place < 30, place + "");
    }

    /** One question like this one, however much, does not take the first place from what is first without learning. */
    @Test
    void whatIsFirstHasToBeOutvotedBySeveral() {
        for (int time = 0; time < 1_000; time++) {
            var ranked = ranked(60);
            Map<Integer, Double> votes = new HashMap<>();
            for (Ranked unit : ranked.subList(1, 60)) {
                if (random.nextInt(4) == 0) {
                    votes.put(unit.document(), random.nextDouble());
                }
            }
            assertEquals(ranked.getFirst().document(), Learnt.move(ranked, votes).getFirst().document());
        }
    }

    /** Clauses of documents that nobody voted for stay in their order. */
    @Test
    void whoGetsNoVotesKeepsHisOrder() {
        for (int time = 0; time < 1_000; time++) {
            var ranked = ranked(60);
            Map<Integer, Double> votes = new HashMap<>();
            random.ints(5, 0, 60).forEach(place -> votes.put(ranked.get(place).document(), 5 * random.nextDouble()));
            var entries = ranked.stream().filter(unit -> votes.containsKey(unit.document())).map(Ranked::entry).collect(Collectors.toSet());
            assertEquals(others(ranked, entries), others(Learnt.move(ranked, votes), entries));
        }
    }

    private static List<Integer> others(List<Ranked> ranked, Set<Long> entries) {
        return ranked.stream().filter(unit -> !entries.contains(unit.entry())).map(Ranked::document).toList();
    }

    @Test
    void whatStandsBesideAVotedClauseRisesWithIt() {
        var ranked = ranked(60);
        int beside = ranked.get(31).document();
        var moved = Learnt.move(ranked, Map.of(ranked.get(30).document(), 1.0)).stream().map(Ranked::document).toList();
        assertTrue(moved.indexOf(beside) < 31, moved + "");
        assertTrue(moved.indexOf(ranked.get(30).document()) < moved.indexOf(beside));
    }

    private List<Ranked> ranked(int count) {
        List<Ranked> ranked = new ArrayList<>();
        float score = 150;
        for (int i = 0; i < count; i++) {
            ranked.add(new Ranked(i, i / 3, score));
            score -= random.nextFloat() * 5;
        }
        return ranked;
    }
}
