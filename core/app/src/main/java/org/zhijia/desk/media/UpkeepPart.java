package org.zhijia.desk.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.zhijia.desk.DashboardPart;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.site.SiteScope;
import org.zhijia.upkeep.Upkeep;

/** What is overdue or will be soon, on the front page. */
@ApplicationScoped
class UpkeepPart implements DashboardPart {

    @Inject
    private SiteScope scope;

    @Inject
    private Upkeep upkeep;

    @Override
    public int place() {
        return 50;
    }

    @Override
    public Optional<DeskView> show() {
        return Optional.of(DeskView.part("media/upkeep-card",
                Map.of("site", upkeep.of(scope.node()), "upkeep", DeskPaths.of(scope.node(), "upkeep"))));
    }
}
