package org.zhijia.plugins.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PicksTest {

    @Test
    void areReadInTheirOrderAndEachOnce() {
        assertEquals(List.of(3L, 1L, 2L), Picks.read("3,1，2 3").ids());
        assertEquals(List.of(), Picks.read("").ids());
    }

    @Test
    void whatIsNoNumberIsNobodys() {
        assertEquals(List.of(7L), Picks.read("七, -1, 7, 1234567890123456789").ids());
    }

    @Test
    void areWrittenAsTheyAreRead() {
        assertEquals("3,1,2", new Picks(List.of(3L, 1L, 2L)).written());
    }
}
