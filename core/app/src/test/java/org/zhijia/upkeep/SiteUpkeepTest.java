package org.zhijia.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhijia.upkeep.Column.State;

class SiteUpkeepTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Period TWO_WEEKS = Period.ofDays(14);

    @Test
    void theLastDayStillCounts() {
        assertEquals(State.SOON, column("2026-03-17", TWO_WEEKS).state());
        assertEquals(0, column("2026-03-17", TWO_WEEKS).days());
        assertEquals(State.OVERDUE, column("2026-03-16", TWO_WEEKS).state());
        assertEquals(1, column("2026-03-16", TWO_WEEKS).over());
    }

    @Test
    void aWeekBeforehandItIsForetold() {
        assertEquals(State.SOON, column("2026-03-24", TWO_WEEKS).state());
        assertEquals(7, column("2026-03-24", TWO_WEEKS).days());
        assertEquals(State.FRESH, column("2026-03-25", TWO_WEEKS).state());
    }

    @Test
    void sixMonthsAreMonthsOfTheCalendar() {
        assertEquals(Optional.of(LocalDate.of(2026, 2, 28)), column("2025-08-31", Period.ofMonths(6)).due());
        assertEquals(State.FRESH, column("2025-10-31", Period.ofMonths(6)).state());
    }

    @Test
    void whatNothingIsAskedOfIsFreshUnlessEmpty() {
        assertEquals(State.FRESH, Column.of("机构职能", "/about/", Optional.of(LocalDate.of(2001, 1, 1)), Optional.empty(), TODAY).state());
        assertEquals(State.EMPTY, Column.of("机构职能", "/about/", Optional.empty(), Optional.empty(), TODAY).state());
    }

    @Test
    void fiveNeglectedColumnsOrTheHomePageFailASite() {
        var fresh = column("2026-03-30", TWO_WEEKS);
        var overdue = column("2026-01-01", TWO_WEEKS);
        var empty = Column.of("空", "/empty/", Optional.empty(), Optional.empty(), TODAY);
        var four = new ArrayList<>(Collections.nCopies(3, overdue));
        four.add(empty);
        assertFalse(new SiteUpkeep(null, fresh, four, 0).isFailing());
        four.add(overdue);
        assertTrue(new SiteUpkeep(null, fresh, four, 0).isFailing());
        assertTrue(new SiteUpkeep(null, overdue, List.of(), 0).isFailing());
    }

    @Test
    void theForecastBeginsWithTheNearest() {
        var nearer = column("2026-03-18", TWO_WEEKS);
        var later = column("2026-03-22", TWO_WEEKS);
        var site = new SiteUpkeep(null, later, List.of(column("2026-03-30", TWO_WEEKS), nearer), 0);
        assertEquals(List.of(nearer, later), site.forecast());
        assertFalse(site.isSpotless());
    }

    private static Column column(String newest, Period limit) {
        return Column.of("通知公告", "/notices/", Optional.of(LocalDate.parse(newest)), Optional.of(limit), TODAY);
    }
}
