package org.zhijia.content;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zhijia.platform.StartOrder;
import org.zhijia.plugin.Contribution;
import org.zhijia.plugin.Contributions;
import org.zhijia.spi.Follower;

/** Wakes followers after commits and, in case a wake-up was lost or another node committed, every few seconds. */
@ApplicationScoped
class Followers {

    private static final System.Logger LOG = System.getLogger(Followers.class.getName());
    private static final int ROUND_SECONDS = 5;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Contributions contributions;

    @Inject
    private FollowerStep step;

    /** One flag each: a follower that is at work looks once more before it rests. */
    private final Map<Class<?>, AtomicBoolean> woken = new ConcurrentHashMap<>();
    private ScheduledFuture<?> rounds;

    void start(@Observes @Priority(StartOrder.FOLLOWERS) Startup event) {
        rounds = executor.scheduleWithFixedDelay(this::wakeAll, 0, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeLog.Appended appended) {
        wakeAll();
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    private void wakeAll() {
        contributions.everywhere(Follower.class).forEach(this::wake);
    }

    private void wake(Contribution<Follower> follower) {
        var flag = woken.computeIfAbsent(follower.type(), type -> new AtomicBoolean());
        if (flag.compareAndSet(false, true)) {
            executor.submit(() -> follow(follower, flag));
        }
    }

    private void follow(Contribution<Follower> follower, AtomicBoolean flag) {
        try {
            flag.set(false);
            while (step.take(follower)) {
                // There may be more.
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Follower " + follower.type().getName() + " will try again", e);
        }
    }
}
