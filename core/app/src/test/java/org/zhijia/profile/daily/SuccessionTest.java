package org.zhijia.profile.daily;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final LocalDate START = LocalDate.of(2026, 2, 20);
    private static final int DAYS = 400;

    @RepeatedTest(40)
    void nobodyComesTwiceWithinAsManyDaysAsThereArePeople(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int people = 1 + random.nextInt(60);
        assertEquals(people, closest(calendar(people(people), Map.of(), random.nextLong(1000)), Set.of()), "everybody comes before anybody comes again");
    }

    /** Plans stand where officers put them, before and after; with people enough for both sides the rest keeps its distance from them too. */
    @RepeatedTest(40)
    void whoIsPlannedDoesNotComeByTurnNearThatDay(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int gap = 2 + random.nextInt(29);
        var people = people(2 * gap - 1 + random.nextInt(10));
        var planned = new TreeMap<LocalDate, Long>();
        random.ints(30, 0, DAYS).forEach(day -> planned.put(START.plusDays(day), 1L + random.nextInt(people.size())));
        assertTrue(closest(calendar(people, planned, 7), planned.keySet()) >= gap);
    }

    @Test
    void sameDaysAreChosenWheneverAndWhereverTheyAreChosen() {
        var people = people(23);
        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(5));
        assertEquals(calendar(people, Map.of(), 3), calendar(shuffled, Map.of(), 3));
    }

    @Test
    void fewPeopleComeAgainInTurn() {
        var days = List.copyOf(calendar(people(3), Map.of(), 1).values());
        assertEquals(days.subList(0, 3), days.subList(3, 6));
        assertEquals(3, new HashSet<>(days.subList(0, 3)).size());
        assertEquals(Optional.empty(), new Succession(1, List.of(), Map.of()).take(START));
    }

    @Test
    void whoHasNeverComeIsBeforeWhoCameLongAgo() {
        var succession = new Succession(1, people(3), Map.of(1L, Set.of(START.minusYears(3)), 2L, Set.of(START.minusYears(2))));
        assertEquals(List.of(3L, 1L, 2L), List.of(0, 1, 2).stream().map(day -> succession.take(START.plusDays(day)).orElseThrow().entry()).toList());
    }

    @Test
    void pagesOfOnePersonAreOnePerson() {
        var twice = new Candidate(List.of(1L, 9L));
        var succession = new Succession(1, List.of(twice, new Candidate(List.of(2L))), Map.of(9L, Set.of(START.minusDays(1)), 2L, Set.of(START.minusDays(5))));
        assertEquals(2L, succession.take(START).orElseThrow().entry());
        assertEquals(1L, succession.take(START.plusDays(1)).orElseThrow().entry());
    }

    private static List<Candidate> people(int number) {
        return LongStream.rangeClosed(1, number).mapToObj(id -> new Candidate(List.of(id))).toList();
    }

    /** Filled piece by piece, as time goes by, with what was planned. */
    private static Map<LocalDate, Long> calendar(List<Candidate> people, Map<LocalDate, Long> planned, long site) {
        var calendar = new TreeMap<>(planned);
        for (var first = START; first.isBefore(START.plusDays(DAYS)); first = first.plusDays(8)) {
            var known = new HashMap<Long, Set<LocalDate>>();
            calendar.forEach((day, person) -> known.computeIfAbsent(person, id -> new HashSet<>()).add(day));
            var succession = new Succession(site, people, known);
            first.datesUntil(first.plusDays(8)).filter(day -> !calendar.containsKey(day))
                    .forEach(day -> calendar.put(day, succession.take(day).orElseThrow().entry()));
        }
        return calendar;
    }

    /** Days between the nearest two of one person, not both of which were planned. */
    private static long closest(Map<LocalDate, Long> calendar, Set<LocalDate> planned) {
        long closest = Long.MAX_VALUE;
        var days = List.copyOf(calendar.keySet());
        for (int i = 0; i < days.size(); i++) {
            for (int j = i + 1; j < days.size(); j++) {
                boolean both = planned.contains(days.get(i)) && planned.contains(days.get(j));
                if (!both && calendar.get(days.get(i)).equals(calendar.get(days.get(j)))) {
                    closest = Math.min(closest, ChronoUnit.DAYS.between(days.get(i), days.get(j)));
                }
            }
        }
        return closest;
    }
}
