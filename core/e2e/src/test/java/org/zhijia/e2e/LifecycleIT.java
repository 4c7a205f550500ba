package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Starting, stopping, starting again. */
class LifecycleIT {

    private static final String STARTED = "zhijia was successfully deployed";
    private static final String BACKGROUND = "Work in the background begins";
    private static final long LONGEST_NANOS = 30_000_000_000L;

    private static Product product;

    @BeforeAll
    static void start() throws Exception {
        product = Product.demo();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void secondStartKeepsTheDataEvenAfterAKill() throws Exception {
        var before = everything();
        assertFalse(before.isEmpty());
        product.kill();
        product.restart();
        assertEquals(before, everything());
    }

    /** Until then the server closes jars under whoever reads from them. */
    @Test
    void nothingIsDoneInTheBackgroundBeforeTheServerHasStartedTheApplication() throws Exception {
        var log = product.home().resolve("logs/zhijia.0.log");
        long deadline = System.nanoTime() + LONGEST_NANOS;
        while (!Files.readString(log).contains(BACKGROUND)) {
            assertTrue(System.nanoTime() < deadline, "nobody works in the background");
            Thread.sleep(100);
        }
        var told = Files.readString(log);
        assertTrue(told.contains(STARTED) && told.indexOf(STARTED) < told.indexOf(BACKGROUND));
    }

    private static List<String> everything() throws Exception {
        var entries = new ArrayList<String>();
        for (var site : PublicPages.SITES) {
            PublicPages.entries(product, site).forEach(path -> entries.add(site + path));
        }
        return List.copyOf(entries);
    }
}
