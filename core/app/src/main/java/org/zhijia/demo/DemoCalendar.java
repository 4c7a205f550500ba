package org.zhijia.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zhijia.profile.daily.TeacherDays;
import org.zhijia.site.Sites;

/** The portal's teachers of the day, as if its calendar had been kept for some weeks. */
@ApplicationScoped
class DemoCalendar {

    private static final int DAYS = 52;

    @Inject
    private Sites sites;

    @Inject
    private TeacherDays days;

    @Transactional
    public void begin() {
        sites.root().ifPresent(portal -> days.fillSince(portal, days.today(portal).minusDays(DAYS)));
    }
}
