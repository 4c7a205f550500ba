package org.zhijia.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zhijia.profile.daily.TeacherDays;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/** The portal's teachers of the day, as if its calendar had been kept for some weeks: the archive has one whole month at least. */
@ApplicationScoped
class DemoCalendar {

    @Inject
    private Sites sites;

    @Inject
    private TeacherDays days;

    @Transactional
    public void begin() {
        sites.root().ifPresent(this::begin);
    }

    private void begin(SiteNode portal) {
        days.fillSince(portal, days.today(portal).minusMonths(1).withDayOfMonth(1));
    }
}
