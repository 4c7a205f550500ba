package org.zhijia.policy.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.zhijia.platform.Background;

/** Looks every minute whether the day of a repeal or an amendment has come. */
@ApplicationScoped
class Turns {

    @Inject
    private Turn turn;

    void begin(@Observes Background background) {
        background.every(Duration.ofMinutes(1), turn::take);
    }
}
