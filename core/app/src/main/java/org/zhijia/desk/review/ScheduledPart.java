package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.zhijia.desk.DashboardPart;
import org.zhijia.desk.DeskView;
import org.zhijia.publishing.EntryFilter;
import org.zhijia.publishing.Standings;
import org.zhijia.site.SiteScope;

/** What goes out by itself, and when. */
@ApplicationScoped
class ScheduledPart implements DashboardPart {

    private static final int SHOWN = 6;

    @Inject
    private SiteScope scope;

    @Inject
    private Standings standings;

    @Inject
    private Rows rows;

    @Inject
    private Zones zones;

    @Override
    public int place() {
        return 20;
    }

    @Override
    public Optional<DeskView> show() {
        var lines = standings.scheduled(EntryFilter.of(scope.node()), SHOWN);
        return Optional.of(DeskView.part("review/scheduled", Map.of("rows", rows.of(lines), "zone", zones.here())));
    }
}
