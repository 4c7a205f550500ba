package org.zhijia.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.zhijia.delivery.Making.Outcome;
import org.zhijia.web.PageTags.Keeping;

class PageStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

    private final PageStore store = new PageStore(Clock.fixed(NOW, ZoneOffset.UTC), 1);

    @Test
    void dropTakesExactlyThePagesWithTheTag() {
        store("/news/2026/1", "a", "entry:1", "site:1");
        store("/news/2026/11", "b", "entry:11", "site:1");

        store.drop(Set.of("entry:1", "entry:99"));

        assertTrue(store.find(key("/news/2026/1")).isEmpty());
        assertTrue(store.find(key("/news/2026/11")).isPresent());
    }

    @Test
    void pageWhoseMakingBeganBeforeADropOfItsTagIsNotStored() {
        var making = store.join(new Making(key("/")));
        store.drop(Set.of("entries:1"));
        store.finish(making, page("stale", Instant.MAX, "entries:1"));

        assertTrue(store.find(key("/")).isEmpty());
        assertEquals(Outcome.OUTDATED, making.await(Duration.ZERO));
    }

    @Test
    void dropOfOtherTagsDoesNotDisturbAMaking() {
        var making = store.join(new Making(key("/")));
        store.drop(Set.of("entries:2"));
        store.finish(making, page("fresh", Instant.MAX, "entries:1"));

        assertTrue(store.find(key("/")).isPresent());
        assertEquals(Outcome.KEPT, making.await(Duration.ZERO));
    }

    @Test
    void pageEndsAtItsTime() {
        var making = store.join(new Making(key("/")));
        store.finish(making, page("teacher of yesterday", NOW, "site:1"));

        assertTrue(store.find(key("/")).isEmpty());
    }

    @Test
    void bytesAreBounded() {
        for (int n = 0; n < 200; n++) {
            store("/" + n, "x".repeat(100_000), "site:1");
        }
        int kept = 0;
        for (int n = 0; n < 200; n++) {
            kept += store.find(key("/" + n)).isPresent() ? 1 : 0;
        }
        assertTrue(kept >= 5 && kept <= 10, "kept " + kept + " pages of 100 KB in 1 MB");
    }

    /**
     * A writer commits a number and drops the tag, over and over; makers read the number and store it. After each drop
     * no older number may be found.
     */
    @Test
    void nobodyFindsAPageOlderThanTheLastDrop() throws Exception {
        var committed = new AtomicInteger();
        var makers = new Thread[3];
        for (int n = 0; n < makers.length; n++) {
            makers[n] = Thread.ofPlatform().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    makeFrom(committed);
                }
            });
        }
        try {
            for (int round = 1; round <= 2_000; round++) {
                committed.set(round);
                store.drop(Set.of("entry:1"));
                assertNotOlderThan(round);
                Thread.sleep(0, 200_000);
                assertNotOlderThan(round);
            }
        } finally {
            for (var maker : makers) {
                maker.interrupt();
                maker.join();
            }
        }
    }

    private void makeFrom(AtomicInteger committed) {
        var own = new Making(key("/news/2026/1"));
        if (store.join(own) != own) {
            Thread.onSpinWait();
            return;
        }
        int read = committed.get();
        var valid = NOW.plusSeconds(1 + read);
        var page = page("revision " + read, valid, "entry:1");
        store.finish(own, page);
    }

    private void assertNotOlderThan(int round) {
        store.find(key("/news/2026/1")).ifPresent(page ->
                assertTrue(page.isValidAt(NOW.plusSeconds(round)), "a page from before the drop was found"));
    }

    @Test
    void whatIsNotKeptNeedsNoWaiting() {
        assertFalse(store.isNotKept(key("/search")));
        store.abandon(store.join(new Making(key("/search"))));
        assertTrue(store.isNotKept(key("/search")));
    }

    private void store(String path, String body, String... tags) {
        store.finish(store.join(new Making(key(path))), page(body, Instant.MAX, tags));
    }

    private static PageKey key(String path) {
        return new PageKey("http://a.example", path, "");
    }

    private static CachedPage page(String body, Instant validUntil, String... tags) {
        return new CachedPage(Map.of(), body.getBytes(StandardCharsets.UTF_8), Set.of(tags), validUntil, Keeping.ALWAYS, Optional.empty());
    }
}
