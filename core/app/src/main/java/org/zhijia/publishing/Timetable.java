package org.zhijia.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.zhijia.platform.Background;

/** Publishes what is due; what fell due while the server was down follows at the next start. */
@ApplicationScoped
class Timetable {

    private static final System.Logger LOG = System.getLogger(Timetable.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Inject
    private DuePublications due;

    void begin(@Observes Background background) {
        background.every(PAUSE, () -> due.entryIds().forEach(this::publish));
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
