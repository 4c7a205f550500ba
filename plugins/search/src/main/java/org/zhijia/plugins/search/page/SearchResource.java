package org.zhijia.plugins.search.page;

import static org.zhijia.plugins.search.page.Parameter.LEVEL;
import static org.zhijia.plugins.search.page.Parameter.SCOPE;
import static org.zhijia.plugins.search.page.Parameter.SITE;
import static org.zhijia.plugins.search.page.Parameter.SIZE;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Links;
import org.zhijia.api.Site;
import org.zhijia.plugins.search.query.Filter;
import org.zhijia.plugins.search.query.Level;
import org.zhijia.plugins.search.query.Scope;

/** Search as data, for everybody: it finds what the public may see. Described in the application's {@code openapi.yaml}. */
@Path("api/search")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class SearchResource {

    private static final int HITS = 10;
    private static final int SUGGESTIONS = 8;

    @Inject
    private Finder finder;

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentSite current;

    @Inject
    private Links links;

    @GET
    public JsonObject find(@Context HttpServletRequest request) {
        var inquiry = Inquiry.strict(QueryString.of(request.getQueryString())::get);
        var question = inquiry.question(site(inquiry), scope(inquiry), level(inquiry), keep(inquiry), inquiry.get(SIZE).map(Integer::valueOf).orElse(HITS));
        var found = finder.find(question);
        return new FoundJson(finder.sites(found)).write(found, question, finder.meant(inquiry.words(), found));
    }

    private long site(Inquiry inquiry) {
        if (inquiry.says(SCOPE, "all")) {
            return current.ancestry().getFirst();
        }
        return inquiry.get(SITE).map(key -> links.site(key).map(Site::id).orElseThrow(() -> new WrongParameter(SITE.word(), key, "已有站点的标识")))
                .orElseGet(() -> current.get().id());
    }

    private static Scope scope(Inquiry inquiry) {
        return inquiry.says(SCOPE, "site") ? Scope.SITE : Scope.TREE;
    }

    private static Level level(Inquiry inquiry) {
        return inquiry.says(LEVEL, "clause") ? Level.CLAUSE : Level.ENTRY;
    }

    /** The site is where to look, not one of those to keep. */
    private static Filter keep(Inquiry inquiry) {
        return inquiry.without(SITE).filter((facet, value) -> value);
    }

    @GET
    @Path("suggestions")
    public Response suggest(@Context HttpServletRequest request) {
        var typed = Objects.requireNonNullElse(QueryString.of(request.getQueryString()).get("q"), "");
        var known = catalogue.suggester().complete(typed, current.get().id(), SUGGESTIONS);
        var sites = links.sites(known.stream().filter(each -> !each.isQuestion()).map(Known::site).collect(Collectors.toSet()));
        var suggestions = Json.createArrayBuilder();
        known.forEach(each -> suggestions.add(suggestion(each, sites)));
        return Response.ok(Json.createObjectBuilder().add("suggestions", suggestions).build()).header(HttpHeaders.CACHE_CONTROL, "max-age=60").build();
    }

    private JsonObject suggestion(Known known, Map<Long, Site> sites) {
        var suggestion = Json.createObjectBuilder().add("text", known.text());
        if (known.isQuestion()) {
            return suggestion.add("kind", "question").add("note", "").add("address", links.to(SearchPage.ADDRESS) + Inquiry.of(known.text()).query()).build();
        }
        return suggestion.add("kind", known.number().isEmpty() ? "title" : "number").add("note", known.number())
                .add("address", Where.address(sites, known.site(), known.path(), "")).build();
    }
}
