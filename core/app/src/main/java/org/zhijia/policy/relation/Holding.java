package org.zhijia.policy.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhijia.spi.Validity;

/**
 * From when until when a document holds.
 *
 * @param entered   what an officer says: 现行有效, 已修改, 失效, 废止, or nothing
 * @param from      when it was written; empty when nobody knows
 * @param decisions about it that count, by their days
 */
public record Holding(String entered, Optional<LocalDate> from, List<Decision> decisions) {

    static final String AMENDED = "已修改";
    static final String LAPSED = "失效";
    static final String REPEALED = "废止";

    /** How it stands on a day. */
    public enum State {
        /** It was not written yet. */ NOT_YET,
        /** As it was written. */ VALID,
        /** With other words than it was written in. */ AMENDED,
        /** It no longer has effect by itself. */ LAPSED,
        /** Another document has ended it. */ REPEALED,
        /** It no longer holds today, and nobody has said since when. */ UNKNOWN
    }

    public Holding {
        decisions = List.copyOf(decisions);
    }

    /** The first day on which nothing of it holds; empty when there is none, or nobody has said which. */
    public Optional<LocalDate> until() {
        return decisions.stream().filter(Decision::ends).map(Decision::day).findFirst();
    }

    /** The decision that ends it. */
    public Optional<Decision> end() {
        return decisions.stream().filter(Decision::ends).findFirst();
    }

    /** The next day on which something about it changes. */
    public Optional<LocalDate> next(LocalDate today) {
        return Stream.concat(from.stream(), decisions.stream().map(Decision::day)).filter(day -> day.isAfter(today)).min(LocalDate::compareTo);
    }

    /** Repeals and amendments speak for themselves; for the rest an officer's word stands, as long as it tells more. */
    public State on(LocalDate day, LocalDate today) {
        if (from.filter(day::isBefore).isPresent()) {
            return State.NOT_YET;
        }
        if (until().filter(end -> !day.isBefore(end)).isPresent()) {
            return State.REPEALED;
        }
        if (isEnded()) {
            return day.isBefore(today) ? State.UNKNOWN : entered.equals(REPEALED) ? State.REPEALED : State.LAPSED;
        }
        boolean changed = decisions.stream().anyMatch(decision -> !decision.day().isAfter(day)) || entered.equals(AMENDED) && decisions.isEmpty();
        return changed ? State.AMENDED : State.VALID;
    }

    /** Where a decision ends it, the officer's word is about that; else it is all that is known. */
    private boolean isEnded() {
        return until().isEmpty() && (entered.equals(REPEALED) || entered.equals(LAPSED));
    }

    /** What an officer's word would have to be today. */
    public String word(LocalDate today) {
        return switch (on(today, today)) {
            case REPEALED -> REPEALED;
            case LAPSED -> LAPSED;
            case AMENDED -> AMENDED;
            default -> Validity.VALID;
        };
    }

    /** What somebody says no longer holds, but not since when, held on no day for sure. */
    public Validity validity(LocalDate today) {
        return new Validity(word(today), from, isEnded() ? Optional.of(from.orElse(LocalDate.EPOCH)) : until());
    }
}
