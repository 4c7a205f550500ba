package org.zhijia.upkeep;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * The home page or a section, as the check looks at it.
 *
 * @param title  of the section; empty for the home page
 * @param path   on the site's own host
 * @param newest the day of the newest publication; empty when there is none
 * @param due    the last day that the newest will do; empty where nothing is asked
 * @param days   until the last day; negative when it is over
 */
public record Column(String title, String path, Optional<LocalDate> newest, Optional<LocalDate> due, State state, long days) {

    /** How it stands, the worst first. */
    public enum State {
        EMPTY, OVERDUE, SOON, FRESH;

        /** In lower case, as templates and style sheets name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isNeglected() {
            return this == EMPTY || this == OVERDUE;
        }
    }

    static Column of(String title, String path, Optional<LocalDate> newest, Optional<Period> limit, LocalDate today) {
        Optional<LocalDate> due = newest.flatMap(day -> limit.map(day::plus));
        long days = due.map(day -> ChronoUnit.DAYS.between(today, day)).orElse(0L);
        return new Column(title, path, newest, due, newest.isEmpty() ? State.EMPTY : state(due, days), days);
    }

    private static State state(Optional<LocalDate> due, long days) {
        if (due.isEmpty() || days > UpkeepRules.FORECAST_DAYS) {
            return State.FRESH;
        }
        return days < 0 ? State.OVERDUE : State.SOON;
    }

    public boolean isHome() {
        return title.isEmpty();
    }

    /** How many days it is over. */
    public long over() {
        return -days;
    }
}
