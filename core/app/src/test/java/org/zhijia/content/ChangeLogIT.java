package org.zhijia.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.site.TestSites;
import org.zhijia.spi.Change;

@ExtendWith(ArquillianExtension.class)
class ChangeLogIT {

    private static final int WRITERS = 8;
    private static final int CHANGES_EACH = 40;

    @Inject
    TestSites sites;

    @Inject
    ChangeLog log;

    @Resource
    ManagedExecutorService threads;

    /** Readers follow while writers commit in another order than they began; nobody may ever see a gap that fills later. */
    @Test
    void numbersBecomeVisibleInTheirOwnOrder() throws Exception {
        var site = sites.school();
        long start = lastNumber();
        var running = new AtomicInteger(WRITERS);
        var writers = new ArrayList<Future<?>>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(threads.submit(() -> {
                try {
                    write(site);
                } finally {
                    running.decrementAndGet();
                }
            }));
        }
        var seen = new ArrayList<Long>();
        while (running.get() > 0 || seen.size() < written(start)) {
            long position = seen.isEmpty() ? start : seen.getLast();
            sites.within(site, () -> log.after(position, 1000)).forEach(change -> seen.add(change.number()));
        }
        for (var writer : writers) {
            writer.get();
        }
        assertEquals(LongStream.range(start + 1, start + 1 + seen.size()).boxed().toList(), seen);
        assertTrue(seen.size() >= WRITERS * CHANGES_EACH / 2, "Some transactions rolled back, most did not: " + seen.size());
    }

    @Test
    void whatIsRolledBackTakesNoNumber() {
        var site = sites.school();
        long before = lastNumber();
        Callable<Void> failing = () -> {
            log.append("test.vanished", 1);
            throw new IllegalStateException("on purpose");
        };
        assertThrows(IllegalStateException.class, () -> sites.within(site, failing));
        sites.within(site, () -> append("test.stayed"));
        assertEquals(List.of("test.stayed"), sites.within(site, () -> log.after(before, 10)).stream().map(Change::kind).toList());
        assertEquals(before + 1, lastNumber());
    }

    private void write(TestSites.TestSite site) {
        for (int i = 0; i < CHANGES_EACH; i++) {
            boolean fails = i % 5 == 4;
            try {
                sites.within(site, () -> {
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(2_000_000));
                    append("test.happened");
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(2_000_000));
                    if (fails) {
                        throw new IllegalStateException("on purpose");
                    }
                    return null;
                });
            } catch (IllegalStateException e) {
                assertTrue(fails);
            }
        }
    }

    private Void append(String kind) {
        log.append(kind, 1);
        return null;
    }

    private long written(long start) {
        return lastNumber() - start;
    }

    private long lastNumber() {
        return sites.within(sites.school(), log::last);
    }
}
