package org.zhijia.policy.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of many decisions count. One does when its own document still holds on its day; and what was repealed once stays
 * repealed, whatever becomes of the document that did it. So they are gone through in the order of their days: of two
 * documents that repeal each other the earlier word counts, and of one day both.
 */
final class Decisions {

    private final Map<Long, List<Decision>> counting = new HashMap<>();
    private final Map<Long, LocalDate> ended = new HashMap<>();

    private Decisions() { }

    static Decisions of(Collection<Decision> all) {
        var decisions = new Decisions();
        all.stream().distinct().sorted(Comparator.comparing(Decision::day).thenComparing(Decision::relation)).forEach(decisions::take);
        return decisions;
    }

    private void take(Decision decision) {
        if (holds(decision.by(), decision.day())) {
            counting.computeIfAbsent(decision.entry(), entry -> new ArrayList<>()).add(decision);
            if (decision.ends()) {
                ended.putIfAbsent(decision.entry(), decision.day());
            }
        }
    }

    /** What happens at the end of a document's last day is still its word. */
    private boolean holds(long entry, LocalDate day) {
        return !ended.containsKey(entry) || !ended.get(entry).isBefore(day);
    }

    /** Those about a document that count, by their days. */
    List<Decision> about(long entry) {
        return List.copyOf(counting.getOrDefault(entry, List.of()));
    }
}
