package org.zhijia.plugins.links;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhijia.api.CurrentUser;
import org.zhijia.api.Page;

/** The page of the desk on which officers look after their site's links: a row for each, all sent together. */
@Path("desk/sites/{site}/links")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class LinksDesk {

    /** No site has more. */
    private static final int MOST_ROWS = 200;

    @Inject
    private Links links;

    @Inject
    private CurrentUser user;

    @GET
    public Page show(@PathParam("site") String site, @QueryParam("saved") String saved) {
        user.guard("configure");
        return page(site, links.all().stream().map(link -> row(link.group(), link.title(), link.url(), "")).toList(), saved != null);
    }

    /** Rows {@code links.<number>.group}, {@code .title} and {@code .url}, in the order of their numbers; empty ones are none. */
    @POST
    public Response save(@PathParam("site") String site, MultivaluedMap<String, String> sent) {
        user.guard("configure");
        var rows = new ArrayList<Map<String, String>>();
        var entries = new ArrayList<LinkEntry>();
        for (int number = 0; number < MOST_ROWS; number++) {
            read(sent, "links." + number + ".", rows, entries);
        }
        if (entries.size() < rows.size()) {
            return Response.status(422).entity(page(site, rows, false)).build();
        }
        links.replace(entries);
        return Response.seeOther(URI.create("/desk/sites/" + site + "/links?saved=yes")).build();
    }

    private static void read(MultivaluedMap<String, String> sent, String row, List<Map<String, String>> rows, List<LinkEntry> entries) {
        var group = text(sent, row + "group");
        var title = text(sent, row + "title");
        var url = text(sent, row + "url");
        if ((title + url).isEmpty()) {
            return;
        }
        try {
            entries.add(new LinkEntry(group, title, url));
            rows.add(row(group, title, url, ""));
        } catch (UnfitLink unfit) {
            rows.add(row(group, title, url, unfit.getMessage()));
        }
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        return sent.containsKey(name) ? sent.getFirst(name).strip() : "";
    }

    private static Map<String, String> row(String group, String title, String url, String error) {
        return Map.of("group", group, "title", title, "url", url, "error", error);
    }

    private static Page page(String site, List<Map<String, String>> rows, boolean saved) {
        return new Page("desk/links", "友情链接", Map.of("address", "/desk/sites/" + site + "/links", "rows", rows, "saved", saved,
                "groups", rows.stream().map(row -> row.get("group")).filter(group -> !group.isEmpty()).distinct().toList(),
                "blank", row("", "", "", "")));
    }
}
