package org.zhijia.plugins.search.desk;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Page;
import org.zhijia.api.PluginSettings;
import org.zhijia.plugins.search.SearchPlugin;
import org.zhijia.plugins.search.log.Asking;
import org.zhijia.plugins.search.log.CommonQuestions;
import org.zhijia.plugins.search.log.LogBook;

/**
 * What is asked on the site: most often, in vain, and without anybody opening what was found; and which of it is not to be
 * proposed to others.
 */
@Path("desk/sites/{site}/search")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class LogDesk {

    private static final int MOST = 100;
    private static final List<String> KINDS = List.of("frequent", "vain", "unopened", "hidden");

    @Inject
    private Officer officer;

    @Inject
    private LogBook book;

    @Inject
    private CommonQuestions common;

    @Inject
    private CurrentSite current;

    @Inject
    private PluginSettings settings;

    @Inject
    private SearchPlugin plugin;

    @Inject
    private Clock clock;

    @GET
    public Page show(@PathParam("site") String site, @QueryParam("kind") @DefaultValue("frequent") String kind,
                     @QueryParam("days") @DefaultValue("30") String days, @QueryParam("done") @DefaultValue("") String done) {
        officer.guard(Officer.PUBLISH);
        int span = span(days);
        var shown = kind(kind);
        var since = LocalDate.now(clock.withZone(current.get().zone())).minusDays(span - 1L);
        return officer.page("log", done, Map.of("kind", shown, "days", span, "kinds", KINDS, "askings", askings(shown, since),
                "leastDays", CommonQuestions.LEAST_DAYS, "longest", CommonQuestions.LONGEST, "kept", settings.of(plugin).number(SearchPlugin.LOG_DAYS).orElse(0L)));
    }

    /** @param kind and {@code days}: of the page that leads here and is shown again */
    @POST
    @Path("hidden")
    public Response hide(@PathParam("site") String site, @FormParam("query") @DefaultValue("") String query,
                         @FormParam("kind") @DefaultValue("") String kind, @FormParam("days") @DefaultValue("") String days) {
        officer.guard(Officer.PUBLISH);
        common.hide(query);
        return officer.backTo("", "hidden", "&kind=" + kind(kind) + "&days=" + span(days));
    }

    @POST
    @Path("hidden/removal")
    public Response showAgain(@PathParam("site") String site, @FormParam("query") @DefaultValue("") String query,
                              @FormParam("kind") @DefaultValue("") String kind, @FormParam("days") @DefaultValue("") String days) {
        officer.guard(Officer.PUBLISH);
        common.show(query);
        return officer.backTo("", "shown", "&kind=" + kind(kind) + "&days=" + span(days));
    }

    private static String kind(String sent) {
        return KINDS.contains(sent) ? sent : KINDS.getFirst();
    }

    private static int span(String sent) {
        return sent.matches("7|30|180") ? Integer.parseInt(sent) : 30;
    }

    private List<Asking> askings(String kind, LocalDate since) {
        long site = current.get().id();
        return switch (kind) {
            case "vain" -> book.withoutResult(site, since, MOST);
            case "hidden" -> book.hidden(site, since, MOST);
            case "unopened" -> book.neverOpened(site, since, MOST);
            default -> book.frequent(site, since, MOST);
        };
    }
}
