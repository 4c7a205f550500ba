package org.zhijia.profile.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.zhijia.platform.Background;
import org.zhijia.site.SiteNode;

/** Looks for calendars with empty days, and fills them. What fell due while the server was down is done at the next start. */
@ApplicationScoped
class FillingRound {

    private static final System.Logger LOG = System.getLogger(FillingRound.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Inject
    private TeacherDays days;

    void begin(@Observes Background background) {
        background.every(PAUSE, () -> days.lacking().forEach(this::fill));
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
