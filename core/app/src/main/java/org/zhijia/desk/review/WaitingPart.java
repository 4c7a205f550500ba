package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.zhijia.desk.DashboardPart;
import org.zhijia.desk.DeskView;
import org.zhijia.identity.SignedIn;
import org.zhijia.publishing.Todos;
import org.zhijia.site.SiteScope;

/** What waits for the person on this site. */
@ApplicationScoped
class WaitingPart implements DashboardPart {

    private static final int MOST = 200;
    private static final int SHOWN = 6;

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Todos todos;

    @Inject
    private Rows rows;

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Optional<DeskView> show() {
        var here = todos.list(signedIn.require(), MOST).stream().filter(line -> line.siteId() == scope.node().id()).toList();
        return Optional.of(DeskView.part("review/waiting", Map.of("rows", rows.of(here.stream().limit(SHOWN).toList()), "total", here.size())));
    }
}
