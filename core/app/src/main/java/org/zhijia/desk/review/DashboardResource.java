package org.zhijia.desk.review;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.zhijia.desk.Dashboard;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.SiteScope;

/** The front page of a site's desk. */
@Path("desk/sites/{site}")
@Transactional
public class DashboardResource {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Dashboard dashboard;

    @Inject
    private Messages messages;

    @GET
    public DeskView show() {
        signedIn.requireInSome(Permission.READ);
        return DeskView.page("review/dashboard", messages.say("review.dashboard.of", scope.node().name()), Map.of(
                "cards", dashboard.cards(), "writes", signedIn.mayInSome(Permission.WRITE), "writing", DeskPaths.of(scope.node(), "writing")));
    }
}
