package org.zhijia.publishing;

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

/** Publishes what is due; what fell due while the server was down follows at the next start. */
@ApplicationScoped
class Timetable {

    private static final System.Logger LOG = System.getLogger(Timetable.class.getName());
    private static final int ROUND_SECONDS = 10;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private DuePublications due;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Priority(StartOrder.READY) Startup event) {
        rounds = executor.scheduleWithFixedDelay(this::round, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    private void round() {
        try {
            due.entryIds().forEach(this::publish);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Scheduled publications will be tried again", e);
        }
    }

    /** One transaction each: one that is refused does not hold up the others. */
    private void publish(long entryId) {
        try {
            due.publish(entryId);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Entry " + entryId + " could not be published on schedule", e);
            due.giveUp(entryId, String.valueOf(e.getMessage()));
        }
    }
}
