package org.zhijia.plugins.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PicksTest {

    private final Picks picks = new Picks(List.of(3L, 1L, 2L));

    @Test
    void whatIsChosenComesLastAndOnlyOnce() {
        assertEquals(List.of(3L, 1L, 2L, 7L), picks.with(7).ids());
        assertEquals(picks, picks.with(1));
        assertEquals(List.of(3L, 2L), picks.without(1).ids());
    }

    @Test
    void movesByOnePlaceAndNotBeyondTheEnds() {
        assertEquals(List.of(1L, 3L, 2L), picks.earlier(1).ids());
        assertEquals(List.of(3L, 2L, 1L), picks.later(1).ids());
        assertEquals(picks, picks.earlier(3));
        assertEquals(picks, picks.later(2));
        assertEquals(picks, picks.later(99));
    }
}
