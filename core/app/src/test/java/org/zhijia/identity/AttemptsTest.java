package org.zhijia.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    @Test
    void theFirstFewAreFree() {
        assertEquals(Duration.ZERO, Attempts.wait(1, 4));
        assertEquals(Duration.ZERO, Attempts.wait(3, 4));
    }

    @Test
    void thenEachWaitsTwiceAsLong() {
        assertEquals(Duration.ofSeconds(15), Attempts.wait(4, 4));
        assertEquals(Duration.ofSeconds(30), Attempts.wait(5, 4));
        assertEquals(Duration.ofSeconds(60), Attempts.wait(6, 4));
    }

    @Test
    void nobodyIsLockedOutForEver() {
        assertEquals(Duration.ofMinutes(15), Attempts.wait(12, 4));
        assertEquals(Duration.ofMinutes(15), Attempts.wait(1_000_000, 4));
    }
}
