package org.zhijia.readings;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.zhijia.platform.StartOrder;
import org.zhijia.web.Subject;

/**
 * Counts in memory, so that a page that leaves from the cache pays for nothing else, and writes down once a minute what
 * has come together. A stop may lose the last minute, a kill does.
 */
@ApplicationScoped
public class ReadingCounter {

    private static final System.Logger LOG = System.getLogger(ReadingCounter.class.getName());
    private static final int ROUND_SECONDS = 60;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Readings readings;

    private final Map<Subject, Long> counted = new ConcurrentHashMap<>();
    private ScheduledFuture<?> rounds;

    void start(@Observes @Priority(StartOrder.READY) Startup event) {
        rounds = executor.scheduleWithFixedDelay(this::writeDown, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
        writeDown();
    }

    public void count(Subject page) {
        counted.merge(page, 1L, Long::sum);
    }

    /** What cannot be written down now is counted again and written with the next round. */
    void writeDown() {
        var times = new HashMap<Subject, Long>();
        for (Subject page : counted.keySet()) {
            times.put(page, counted.remove(page));
        }
        if (times.isEmpty()) {
            return;
        }
        try {
            readings.add(times);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Readings wait for the next round", e);
            times.forEach((page, number) -> counted.merge(page, number, Long::sum));
        }
    }
}
