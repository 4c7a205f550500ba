package org.zhijia.plugins.search.meaning;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhijia.plugins.search.index.Index;
import org.zhijia.spi.Change;
import org.zhijia.spi.Follower;

/**
 * Reads, in the background, the texts that the index does not know the meaning of: one at a time, so on one processor at
 * most, behind the questions of visitors. What it has made is kept at once; a stop costs the last few texts.
 */
@ApplicationScoped
class Worker implements Follower {

    private static final System.Logger LOG = System.getLogger(Worker.class.getName());
    private static final int ENTRIES = 20;
    private static final int KEPT_TOGETHER = 50;
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(6);

    private ManagedThreadFactory threads;
    private Index index;
    private Meaning meaning;
    private TextVectors vectors;
    private Clock clock;

    /** Entries that stay without vectors whatever is done. */
    private final Set<Long> hopeless = new HashSet<>();
    private Instant cleaned;
    /** How many texts since when, until nothing was left. */
    private int read;
    private Instant begun;
    private Thread reading;

    protected Worker() { }

    @Inject
    Worker(ManagedThreadFactory threads, Index index, Meaning meaning, TextVectors vectors, Clock clock) {
        this.threads = threads;
        this.index = index;
        this.meaning = meaning;
        this.vectors = vectors;
        this.clock = clock;
        cleaned = clock.instant();
    }

    /** A thread of its own, for the reason that {@code learning.School} gives. */
    @PostConstruct
    void start() {
        reading = threads.newThread(this::run);
        reading.start();
    }

    @Override
    public String key() {
        return "search.meaning";
    }

    /** That it is asked begins its rounds; what is to be done the index says. */
    @Override
    public void follow(List<Change> changes) { }

    @PreDestroy
    void stop() {
        if (reading != null) {
            reading.interrupt();
        }
    }

    private void run() {
        try {
            do {
                Thread.sleep(REST);
                round();
            } while (meaning.available());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() throws InterruptedException {
        try {
            // Words first: while the index is made, the processors are its.
            if (index.isAtRest() && meaning.available()) {
                read(clock.instant().plus(ROUND));
                clean();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Texts wait for the next round", e);
        }
    }

    /** Reads the texts of a few entries and tells the index of them. */
    void read(Instant until) throws InterruptedException {
        Map<Long, Set<String>> missing = missing();
        if (missing.isEmpty()) {
            tell();
            return;
        }
        Set<String> unknown = vectors.unknown(missing.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        boolean done = make(List.copyOf(unknown), until);
        if (!done) {
            return;
        }
        // One by one: whoever publishes meanwhile waits for the index no longer than one entry takes.
        missing.keySet().forEach(entry -> index.put(Set.of(entry)));
        if (unknown.isEmpty()) {
            missing().keySet().stream().filter(missing::containsKey).forEach(hopeless::add);
        }
    }

    private Map<Long, Set<String>> missing() {
        return index.read(searcher -> new Backlog(searcher).some(ENTRIES, hopeless));
    }

    /** Once nothing is left. */
    private void tell() {
        if (read > 0) {
            LOG.log(Level.INFO, "The meaning of {0} texts was read in {1} s", read, Duration.between(begun, clock.instant()).toSeconds());
            read = 0;
        }
    }

    private boolean make(List<String> texts, Instant until) throws InterruptedException {
        if (read == 0) {
            begun = clock.instant();
        }
        for (int from = 0; from < texts.size(); from += KEPT_TOGETHER) {
            if (clock.instant().isAfter(until)) {
                return false;
            }
            Map<String, float[]> made = new HashMap<>();
            for (String text : texts.subList(from, Math.min(texts.size(), from + KEPT_TOGETHER))) {
                meaning.ofText(text).ifPresent(vector -> made.put(text, vector));
            }
            vectors.keep(made, clock.instant());
            read += made.size();
        }
        return true;
    }

    private void clean() {
        Instant now = clock.instant();
        if (index.isReady() && Duration.between(cleaned, now).compareTo(BETWEEN_CLEANINGS) > 0) {
            cleaned = now;
            Set<String> living = index.read(searcher -> new Backlog(searcher).living());
            vectors.forget(living, now.minus(BETWEEN_CLEANINGS));
        }
    }
}
