package org.zhijia.readings;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhijia.platform.Background;
import org.zhijia.web.Subject;

/**
 * Counts in memory, so that a page that leaves from the cache pays for nothing else, and writes down once a minute what
 * has come together. A stop may lose the last minute, a kill does.
 */
@ApplicationScoped
public class ReadingCounter {

    private static final System.Logger LOG = System.getLogger(ReadingCounter.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    private Readings readings;

    private final Map<Subject, Long> counted = new ConcurrentHashMap<>();

    void begin(@Observes Background background) {
        background.every(PAUSE, this::writeDown);
    }

    public void count(Subject page) {
        counted.merge(page, 1L, Long::sum);
    }

    /** What cannot be written down now is counted again and written with the next round. */
    @PreDestroy
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
