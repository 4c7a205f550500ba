package org.zhijia.profile.daily;

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
import org.zhijia.site.SiteNode;

/** Looks for calendars with empty days, and fills them. What fell due while the server was down is done at the next start. */
@ApplicationScoped
class FillingRound {

    private static final System.Logger LOG = System.getLogger(FillingRound.class.getName());
    private static final int ROUND_SECONDS = 20;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private TeacherDays days;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Priority(StartOrder.READY) Startup event) {
        rounds = executor.scheduleWithFixedDelay(this::round, 1, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    private void round() {
        try {
            days.lacking().forEach(this::fill);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Calendars will be looked at again", e);
        }
    }

    /** One transaction each: one calendar that cannot be filled does not hold up the others. */
    private void fill(SiteNode site) {
        try {
            days.fill(site);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The calendar of " + site.key() + " will be filled later", e);
        }
    }
}
