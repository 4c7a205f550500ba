package org.zhijia.plugins.search.learning;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.zhijia.spi.Change;
import org.zhijia.spi.Follower;

/** Learns in the background: soon after officers have changed a kept question, and now and then from what readers open. */
@ApplicationScoped
public class School implements Follower {

    private static final System.Logger LOG = System.getLogger(School.class.getName());
    private static final int SECONDS_BETWEEN = 600;

    @Inject
    private ManagedScheduledExecutorService executor;

    @Inject
    private LessonBook book;

    private ScheduledFuture<?> rounds;
    private volatile Lessons lessons = Lessons.NONE;

    /** As of the last time that something was learnt. */
    public Lessons lessons() {
        return lessons;
    }

    @PostConstruct
    void start() {
        rounds = executor.scheduleWithFixedDelay(this::learn, 1, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    @Override
    public String key() {
        return "search.learning";
    }

    @Override
    public void follow(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.kind().equals(Faqs.LEARNT) || change.kind().equals(Faqs.UNLEARNT))) {
            learn();
        }
    }

    private synchronized void learn() {
        try {
            lessons = new Lessons(book.write());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What was learnt before goes on", e);
        }
    }
}
