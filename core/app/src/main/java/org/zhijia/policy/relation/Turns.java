package org.zhijia.policy.relation;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.zhijia.platform.StartOrder;

/** Looks every minute whether the day of a repeal or an amendment has come. */
@ApplicationScoped
class Turns {

    private static final System.Logger LOG = System.getLogger(Turns.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Turn turn;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Priority(StartOrder.READY) Startup event) {
        rounds = executor.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    private void round() {
        try {
            turn.take();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Repeals of today will be told again", e);
        }
    }
}
