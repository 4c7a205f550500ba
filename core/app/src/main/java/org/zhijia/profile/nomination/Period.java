package org.zhijia.profile.nomination;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days on which a notice hangs out.
 *
 * @param begins the first day
 * @param ends   the last day; not before the first
 */
public record Period(LocalDate begins, LocalDate ends) {

    /** A shorter notice is unusual. */
    public static final int USUAL_WORKING_DAYS = 5;
    /** So long after the last day nobody is named in public any more. */
    public static final int DAYS_NAMED = 30;
    private static final int LONGEST = 366;

    public Period {
        if (ends.isBefore(begins) || ChronoUnit.DAYS.between(begins, ends) > LONGEST) {
            throw UnfitNotice.period();
        }
    }

    /** As long as notices usually are, from that day on. */
    public static Period usual(LocalDate begins) {
        var ends = begins;
        while (new Period(begins, ends).workingDays() < USUAL_WORKING_DAYS) {
            ends = ends.plusDays(1);
        }
        return new Period(begins, ends);
    }

    /** Mondays to Fridays. Which of them are holidays, and which weekends are worked, is decided anew each year. */
    public int workingDays() {
        return (int) begins.datesUntil(ends.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY).count();
    }

    public boolean isShort() {
        return workingDays() < USUAL_WORKING_DAYS;
    }

    boolean runs(LocalDate today) {
        return !today.isBefore(begins) && !today.isAfter(ends);
    }

    public boolean isOver(LocalDate today) {
        return today.isAfter(ends);
    }

    /** The first day on which nobody is named any more. */
    public LocalDate unnamed() {
        return ends.plusDays(DAYS_NAMED + 1L);
    }
}
