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

/** What went public lately. */
@ApplicationScoped
class PublishedPart implements DashboardPart {

    private static final int SHOWN = 6;

    @Inject
    private SiteScope scope;

    @Inject
    private Standings standings;

    @Inject
    private Rows rows;

    @Override
    public int place() {
        return 30;
    }

    @Override
    public Optional<DeskView> show() {
        return Optional.of(DeskView.part("review/published", Map.of("rows", rows.of(standings.published(EntryFilter.of(scope.node()), SHOWN)))));
    }
}
