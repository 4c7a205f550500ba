package org.zhijia.desk.media;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhijia.content.Entries;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.readings.Readings;
import org.zhijia.readings.Readings.Day;
import org.zhijia.readings.Readings.Span;
import org.zhijia.site.SiteScope;

/** How often a site or one of its entries is read. */
@Path("desk/sites/{site}/figures")
public class FiguresResource {

    private static final List<Integer> SPANS = List.of(7, 30, 90, 365);
    private static final int USUAL = 30;
    private static final int MOST = 20;
    private static final int SITES = 200;

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Readings readings;

    @Inject
    private Entries entries;

    @Inject
    private Messages messages;

    @GET
    public DeskView site(@QueryParam("days") @DefaultValue("30") int days) {
        signedIn.requireInSome(Permission.READ);
        var span = span(days);
        var model = model(days, "", readings.days(scope.node(), span));
        model.put("most", readings.most(scope.node(), span, MOST));
        model.put("below", signedIn.may(Permission.READ) ? readings.below(scope.node(), span, SITES) : List.of());
        return page(model);
    }

    @GET
    @Path("{entry: \\d{1,18}}")
    public DeskView entry(@PathParam("entry") long id, @QueryParam("days") @DefaultValue("30") int days) {
        signedIn.requireInSome(Permission.READ);
        var title = entries.latestRevision(entries.require(scope.node().id(), id)).title();
        var model = model(days, title, readings.days(scope.node(), id, span(days)));
        model.put("address", address() + "/" + id);
        return page(model);
    }

    private DeskView page(Map<String, Object> model) {
        return DeskView.page("media/figures", messages.say("media.figures.title"), model);
    }

    private Map<String, Object> model(int days, String entry, List<Day> found) {
        return new HashMap<>(Map.of("address", address(), "figures", address(), "spans", SPANS, "span", sound(days), "entry", entry,
                "days", found, "total", found.stream().mapToLong(Day::total).sum()));
    }

    private Span span(int days) {
        return Span.last(sound(days), readings.today(scope.node()));
    }

    private static int sound(int days) {
        return SPANS.contains(days) ? days : USUAL;
    }

    private String address() {
        return DeskPaths.of(scope.node(), "figures");
    }
}
