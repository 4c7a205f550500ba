package org.zhijia.plugins.search.log;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Counts in memory what is asked and opened, so that no search waits for it, and writes it down every few seconds. A kill
 * loses those seconds.
 */
@ApplicationScoped
public class SearchLog {

    private static final System.Logger LOG = System.getLogger(SearchLog.class.getName());
    private static final int ROUND_SECONDS = 5;

    /** Of different questions between two rounds; the rest of a flood is not counted. */
    private static final int MOST_IN_MEMORY = 2_000;
    private static final int LONGEST_ANCHOR = 200;
    private static final long MOST_DAYS = 366;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Inject
    private ManagedScheduledExecutorService executor;

    @Inject
    private LogBook book;

    private final Map<Asked, Tally> asked = new ConcurrentHashMap<>();
    private final Map<Opened, Long> opened = new ConcurrentHashMap<>();

    /** For how many days each site that was searched keeps its log. */
    private final Map<Long, Long> days = new ConcurrentHashMap<>();
    private LocalDate forgotten = LocalDate.MIN;
    private ScheduledFuture<?> rounds;

    @PostConstruct
    void start() {
        rounds = executor.scheduleWithFixedDelay(this::round, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
        round();
    }

    /**
     * @param query in normal form
     * @param hits  how many it found
     * @param days  for how long the site keeps its log; 0 keeps nothing
     */
    public void asked(long siteId, String query, long hits, long days) {
        this.days.put(siteId, Math.clamp(days, 0L, MOST_DAYS));
        if (days > 0 && asked.size() < MOST_IN_MEMORY) {
            Keepable.of(query).ifPresent(kept -> asked.merge(new Asked(siteId, kept), new Tally(1, hits), Tally::and));
        }
    }

    /** @param anchor of the clause that was opened; empty for the entry as a whole */
    public void opened(long siteId, String query, long entryId, String anchor) {
        if (entryId > 0 && anchor.length() <= LONGEST_ANCHOR && opened.size() < MOST_IN_MEMORY) {
            Keepable.of(query).ifPresent(kept -> opened.merge(new Opened(siteId, kept, entryId, anchor), 1L, Long::sum));
        }
    }

    /** @param name in normal form */
    void forget(String name, long entryId) {
        asked.keySet().removeIf(question -> question.query().contains(name));
        opened.keySet().removeIf(opening -> opening.entryId() == entryId || opening.query().contains(name));
    }

    private void round() {
        try {
            writeDown();
            forget();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What was searched in the last seconds is not in the log", e);
        }
    }

    private void writeDown() {
        var questions = taken(asked);
        var openings = taken(opened);
        if (!questions.isEmpty() || !openings.isEmpty()) {
            book.write(today(), questions, openings);
        }
    }

    private static <K, V> Map<K, V> taken(Map<K, V> counted) {
        var taken = new HashMap<K, V>();
        for (K key : counted.keySet()) {
            taken.put(key, counted.remove(key));
        }
        return taken;
    }

    /** Once a day: what each site wants to be forgotten, and what is too old for any. */
    private void forget() {
        var today = today();
        if (!today.equals(forgotten)) {
            forgotten = today;
            days.forEach((site, kept) -> book.forget(site, today.minusDays(kept)));
            book.forget(today.minusDays(MOST_DAYS));
        }
    }

    private static LocalDate today() {
        return LocalDate.now(CHINA);
    }
}
