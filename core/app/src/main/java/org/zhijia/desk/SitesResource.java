package org.zhijia.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.SiteNode;

/** The sites on which a person has anything to do, to go to one of them. */
@Path("desk/sites")
public class SitesResource {

    /** A longer list helps nobody: who has more sites types a part of the name. */
    private static final int LONGEST = 200;

    record Line(String name, String key, String address, int depth) { }

    @Inject
    private SignedIn signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Messages messages;

    @GET
    public DeskView sites(@QueryParam("q") @DefaultValue("") String words) {
        var found = accounts.reach(signedIn.require().id(), words, LONGEST + 1);
        return DeskView.page("sites", messages.say("desk.sites.title"), Map.of("words", words, "more", found.size() > LONGEST,
                "sites", lines(found)));
    }

    /** A hit of a search stands by itself; else depth shows what belongs to what. */
    private static List<Line> lines(List<SiteNode> sites) {
        int top = sites.stream().mapToInt(site -> site.ancestry().size()).min().orElse(0);
        return sites.stream().limit(LONGEST)
                .map(site -> new Line(site.name(), site.key(), DeskPaths.of(site, ""), site.ancestry().size() - top))
                .toList();
    }
}
