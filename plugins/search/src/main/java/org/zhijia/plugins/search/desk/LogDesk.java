package org.zhijia.plugins.search.desk;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Page;
import org.zhijia.api.PluginSettings;
import org.zhijia.plugins.search.SearchPlugin;
import org.zhijia.plugins.search.log.Asking;
import org.zhijia.plugins.search.log.LogBook;

/** What is asked on the site: most often, in vain, and without anybody opening what was found. */
@Path("desk/sites/{site}/search")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class LogDesk {

    private static final int MOST = 100;

    @Inject
    private Officer officer;

    @Inject
    private LogBook book;

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
        int span = days.matches("7|30|180") ? Integer.parseInt(days) : 30;
        var shown = List.of("frequent", "vain", "unopened").contains(kind) ? kind : "frequent";
        var since = LocalDate.now(clock.withZone(current.get().zone())).minusDays(span - 1L);
        return officer.page("log", done, Map.of("kind", shown, "days", span, "askings", askings(shown, since),
                "kept", settings.of(plugin).number(SearchPlugin.LOG_DAYS).orElse(0L)));
    }

    private List<Asking> askings(String kind, LocalDate since) {
        long site = current.get().id();
        return switch (kind) {
            case "vain" -> book.withoutResult(site, since, MOST);
            case "unopened" -> book.neverOpened(site, since, MOST);
            default -> book.frequent(site, since, MOST);
        };
    }
}
