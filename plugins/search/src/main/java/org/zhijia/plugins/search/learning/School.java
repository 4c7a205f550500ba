package org.zhijia.plugins.search.learning;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.zhijia.spi.Change;
import org.zhijia.spi.Follower;

/** Learns in the background: soon after officers have changed a kept question, and now and then from what readers open. */
@ApplicationScoped
public class School implements Follower {

    private static final System.Logger LOG = System.getLogger(School.class.getName());
    private static final Duration BEFORE = Duration.ofSeconds(1);
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    @Inject
    private ManagedThreadFactory threads;

    @Inject
    private LessonBook book;

    private Thread learning;
    private volatile Lessons lessons = Lessons.NONE;
    private volatile long version;

    /** As of the last time that something was learnt. */
    public Lessons lessons() {
        return lessons;
    }

    /** Which version of the lessons holds; 0 before the first. */
    public long version() {
        return version;
    }

    /**
     * A thread of its own: one that the server lends by the task brings along what was open where the task was made, which
     * at the start is an entity manager that is closed soon after.
     */
    @PostConstruct
    void start() {
        learning = threads.newThread(this::run);
        learning.start();
    }

    @PreDestroy
    void stop() {
        if (learning != null) {
            learning.interrupt();
        }
    }

    private void run() {
        try {
            Thread.sleep(BEFORE);
            while (true) {
                learn();
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
            var learnt = book.write();
            lessons = new Lessons(learnt.lessons());
            version = learnt.version();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What was learnt before goes on", e);
        }
    }
}
