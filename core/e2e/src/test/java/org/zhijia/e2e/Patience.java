package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waiting for what the product does in the background. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Patience() { }

    static void await(Callable<Boolean> condition) throws Exception {
        var end = Instant.now().plus(LONGEST);
        while (!condition.call()) {
            assertTrue(Instant.now().isBefore(end), "it takes too long");
            Thread.sleep(500);
        }
    }
}
