package org.zhijia.profile.daily;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Who comes on a day for which nobody was planned: whoever is farthest from all days of theirs, past and planned. So
 * everybody comes once before anybody comes again, and with enough people nobody comes twice within any number of days; where
 * there are few, the one who was seen longest ago comes again.
 */
final class Succession {

    /** Farther from any other day than anybody who ever came. */
    private static final long NEVER = Long.MAX_VALUE;
    /** A prime of the size of a {@code long} spreads neighbouring numbers over all of them. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long siteId;
    private final List<Candidate> candidates;
    private final Map<Long, NavigableSet<LocalDate>> days = new HashMap<>();

    /** @param known days on which entries stand, by entry; of the past the last one of each will do */
    Succession(long siteId, List<Candidate> candidates, Map<Long, ? extends Collection<LocalDate>> known) {
        this.siteId = siteId;
        this.candidates = candidates;
        known.forEach((entry, its) -> days.put(entry, new TreeSet<>(its)));
    }

    /** Chooses for a day, and remembers it for the next. Empty when there is nobody at all. */
    Optional<Candidate> take(LocalDate day) {
        var chosen = candidates.stream().max(Comparator.<Candidate>comparingLong(candidate -> distance(candidate, day))
                .thenComparingLong(this::lot));
        chosen.ifPresent(candidate -> days.computeIfAbsent(candidate.entry(), entry -> new TreeSet<>()).add(day));
        return chosen;
    }

    private long distance(Candidate candidate, LocalDate day) {
        return candidate.entries().stream().map(days::get).filter(its -> its != null)
                .flatMapToLong(its -> distances(its, day)).min().orElse(NEVER);
    }

    private static LongStream distances(NavigableSet<LocalDate> days, LocalDate day) {
        return Stream.of(Optional.ofNullable(days.floor(day)), Optional.ofNullable(days.ceiling(day))).flatMap(Optional::stream)
                .mapToLong(near -> Math.abs(ChronoUnit.DAYS.between(near, day)));
    }

    // Those who have not come yet draw lots, so that a school that sends in ten at once does not have ten days in a row. The lots
    // are the same whoever draws them.
    private long lot(Candidate candidate) {
        long mixed = (candidate.entry() + siteId) * SPREAD;
        return mixed ^ (mixed >>> 32);
    }
}
