package org.zhijia.platform;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * What is done while nobody waits for it. Fired as an event, once, when the server is up; whoever has such work observes it:
 *
 * <pre>
 * void begin(&#64;Observes Background background) {
 *     background.every(Duration.ofMinutes(1), this::round);
 * }
 * </pre>
 */
public final class Background {

    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    private final ManagedScheduledExecutorService executor;
    private final ManagedThreadFactory threads;
    private final List<Future<?>> rounds = new CopyOnWriteArrayList<>();
    private final List<Thread> own = new CopyOnWriteArrayList<>();

    Background(ManagedScheduledExecutorService executor, ManagedThreadFactory threads) {
        this.executor = executor;
        this.threads = threads;
    }

    /**
     * Does this now, and again when the pause after it is over. What a round throws is logged and costs no more than that
     * round. When the server stops, no other round begins; one that is under way is not disturbed.
     */
    public void every(Duration pause, Runnable round) {
        rounds.add(executor.scheduleWithFixedDelay(() -> attempt(round), 0, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Gives work that goes on by itself a thread of its own, which is interrupted when the server stops. */
    public void run(Runnable work) {
        var thread = threads.newThread(work);
        own.add(thread);
        thread.start();
    }

    void end() {
        rounds.forEach(round -> round.cancel(false));
        own.forEach(Thread::interrupt);
    }

    private static void attempt(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A round in the background has failed", e);
        }
    }
}
