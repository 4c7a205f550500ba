package org.zhijia.audit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhijia.platform.StartOrder;

/** Forgets what is older than {@code zhijia.audit.days}, once a day. The law wants half a year at least. */
@ApplicationScoped
class Keeping {

    private static final System.Logger LOG = System.getLogger(Keeping.class.getName());
    private static final int FEWEST_DAYS = 180;
    private static final int OK = 200;

    @Inject
    @ConfigProperty(name = "zhijia.audit.days", defaultValue = "365")
    private int days;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private AuditLog log;

    @Inject
    private Clock clock;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Priority(StartOrder.READY) Startup event) {
        rounds = executor.scheduleWithFixedDelay(this::round, 1, TimeUnit.DAYS.toHours(1), TimeUnit.HOURS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    private void round() {
        try {
            int forgotten = log.forgetBefore(clock.instant().minus(Duration.ofDays(Math.max(days, FEWEST_DAYS))));
            if (forgotten > 0) {
                log.append(new Act(OptionalLong.empty(), "", OptionalLong.empty(), "", "forget", OK,
                        List.of(new Note("操作日志", forgotten + " 条", ""))));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Old records of the audit log stay for another day", e);
        }
    }
}
