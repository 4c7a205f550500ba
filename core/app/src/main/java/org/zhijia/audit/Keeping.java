package org.zhijia.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhijia.platform.Background;

/** Forgets what is older than {@code zhijia.audit.days}, at the start and once a day. The law wants half a year at least. */
@ApplicationScoped
class Keeping {

    private static final int FEWEST_DAYS = 180;
    private static final int OK = 200;

    @Inject
    @ConfigProperty(name = "zhijia.audit.days", defaultValue = "365")
    private int days;

    @Inject
    private AuditLog log;

    @Inject
    private Clock clock;

    void begin(@Observes Background background) {
        background.every(Duration.ofDays(1), this::forget);
    }

    private void forget() {
        int forgotten = log.forgetBefore(clock.instant().minus(Duration.ofDays(Math.max(days, FEWEST_DAYS))));
        if (forgotten > 0) {
            log.append(new Act(OptionalLong.empty(), "", OptionalLong.empty(), "", "forget", OK,
                    List.of(new Note("操作日志", forgotten + " 条", ""))));
        }
    }
}
