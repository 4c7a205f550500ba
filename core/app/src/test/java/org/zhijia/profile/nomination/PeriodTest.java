package org.zhijia.profile.nomination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);

    @Test
    void weekendsAreNoWorkingDays() {
        assertEquals(2, new Period(THURSDAY, THURSDAY.plusDays(3)).workingDays());
        assertEquals(0, new Period(THURSDAY.plusDays(2), THURSDAY.plusDays(3)).workingDays());
    }

    @Test
    void usualPeriodHasFiveWorkingDays() {
        var usual = Period.usual(THURSDAY);
        assertEquals(LocalDate.of(2026, 11, 25), usual.ends());
        assertFalse(usual.isShort());
        assertTrue(new Period(THURSDAY, usual.ends().minusDays(1)).isShort());
        assertEquals(5, Period.usual(THURSDAY.plusDays(2)).workingDays());
    }

    @Test
    void lastDayStillCountsAndThirtyMoreAreNamed() {
        var period = new Period(THURSDAY, THURSDAY.plusDays(6));
        assertFalse(period.isOver(period.ends()));
        assertTrue(period.isOver(period.ends().plusDays(1)));
        assertEquals(period.ends().plusDays(31), period.unnamed());
    }

    @Test
    void endBeforeTheBeginningIsRefused() {
        assertThrows(UnfitNotice.class, () -> new Period(THURSDAY, THURSDAY.minusDays(1)));
        assertThrows(UnfitNotice.class, () -> new Period(THURSDAY, THURSDAY.plusYears(2)));
    }
}
