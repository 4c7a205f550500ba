package org.zhijia.desk.media;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.SiteScope;
import org.zhijia.upkeep.SiteUpkeep;
import org.zhijia.upkeep.Upkeep;

/** Whether a site and those below it would pass the yearly check today, and what will be overdue soon. */
@Path("desk/sites/{site}/upkeep")
public class UpkeepResource {

    private static final int SITES = 1_000;

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Upkeep upkeep;

    @Inject
    private Messages messages;

    @GET
    public DeskView show() {
        signedIn.requireInSome(Permission.READ);
        var site = upkeep.of(scope.node());
        List<SiteUpkeep> below = signedIn.may(Permission.READ) ? upkeep.below(scope.node(), SITES) : List.of();
        return DeskView.page("media/upkeep", messages.say("media.upkeep.title"), Map.of("site", site,
                "columns", Stream.concat(Stream.of(site.home()), site.columns().stream()).toList(), "base", scope.get().base(), "below", below));
    }
}
