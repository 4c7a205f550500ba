package org.zhijia.delivery;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.zhijia.content.LiveEntries;
import org.zhijia.site.CurrentSections;
import org.zhijia.site.Moved;
import org.zhijia.site.Section;
import org.zhijia.site.SiteScope;
import org.zhijia.web.PageTags;
import org.zhijia.web.PageTags.Keeping;
import org.zhijia.web.Tag;

/** News feeds of the site and of each section. */
@Path("{section: (.*/)?}feed.{form: atom|rss}")
@Transactional
public class FeedResource {

    private static final int LENGTH = 30;

    @Inject
    private SiteScope scope;

    @Inject
    private CurrentSections sections;

    @Inject
    private Moved moved;

    @Inject
    private LiveEntries live;

    @Inject
    private Cards cards;

    @Inject
    private Addresses addresses;

    @GET
    public Response feed(@PathParam("section") String prefix, @PathParam("form") String form) {
        var site = scope.node();
        var elsewhere = movedTo("/" + prefix);
        if (elsewhere.isPresent()) {
            return Response.status(Response.Status.MOVED_PERMANENTLY).header("Location", addresses.to(elsewhere.get() + "feed." + form)).build();
        }
        var section = section("/" + prefix);
        PageTags.keep(Keeping.ALWAYS);
        PageTags.add(Tag.entries(site.id()), Tag.site(site.id()));
        live.nextTurn(site).ifPresent(PageTags::validUntil);
        var query = LiveEntries.Query.of(site).in(section.map(sections.tree()::family).orElse(List.of()));
        var path = section.map(sections.tree()::path).orElse("/");
        var title = section.map(found -> found.title() + " - " + site.name()).orElse(site.name());
        var feed = new Feed(title, site.name(), site.description(), addresses.absolute(path), addresses.absolute(path + "feed." + form),
                live.newest(query, LENGTH).stream().map(entry -> item(entry, addresses)).toList());
        return form.equals("atom") ? Response.ok(feed.atom(), "application/atom+xml; charset=utf-8").build()
                : Response.ok(feed.rss(), "application/rss+xml; charset=utf-8").build();
    }

    private Feed.Item item(org.zhijia.content.LiveEntry entry, Addresses addresses) {
        var zone = scope.get().zone();
        return new Feed.Item(entry.title(), entry.summary(), addresses.absolute(Cards.path(entry, scope.node())),
                entry.publishedAt().atZone(zone), entry.updatedAt().atZone(zone));
    }

    /** Readers' programs follow a section that has moved. */
    private Optional<String> movedTo(String path) {
        return path.equals("/") || sections.tree().byPath(path).isPresent() ? Optional.empty()
                : moved.from(scope.node().id(), path).filter(found -> found.startsWith("/") && found.endsWith("/"));
    }

    private Optional<Section> section(String path) {
        return path.equals("/") ? Optional.empty() : Optional.of(sections.tree().byPath(path).orElseThrow(NotFoundException::new));
    }
}
