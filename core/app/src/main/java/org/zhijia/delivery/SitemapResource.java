package org.zhijia.delivery;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.zhijia.content.LiveEntries;
import org.zhijia.content.LiveEntry;
import org.zhijia.site.CurrentSections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.web.PageTags;
import org.zhijia.web.PageTags.Keeping;
import org.zhijia.web.Tag;

/** What search engines ask for first. */
@Path("/")
@Transactional
public class SitemapResource {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XML = "application/xml; charset=utf-8";
    /** The protocol's limits are 50,000 addresses in a file and 50,000 files in an index. */
    private static final int MOST = 45_000;

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    @Inject
    private CurrentSections sections;

    @Inject
    private LiveEntries live;

    @Inject
    private Addresses addresses;

    /** The portal's leads to one of each site. */
    @GET
    @Path("sitemap.xml")
    @Produces(XML)
    public String sitemap() {
        keep();
        return scope.node().isRoot() ? index() : pages();
    }

    /** The pages of this site alone. */
    @GET
    @Path("sitemap-pages.xml")
    @Produces(XML)
    public String pagesOfThisSite() {
        keep();
        return pages();
    }

    @GET
    @Path("robots.txt")
    @Produces("text/plain; charset=utf-8")
    public String robots() {
        keep();
        return """
                User-agent: *
                Disallow: /desk/
                Disallow: /api/
                Disallow: /*/desk/
                Sitemap: %s
                """.formatted(addresses.absolute("/sitemap.xml"));
    }

    private void keep() {
        var site = scope.node();
        PageTags.keep(Keeping.ALWAYS);
        PageTags.add(Tag.entries(site.id()), Tag.site(site.id()));
        live.nextTurn(site).ifPresent(PageTags::validUntil);
    }

    private String index() {
        var below = sites.allBelow(scope.node(), MOST);
        PageTags.addAll(below.stream().map(site -> Tag.site(site.id())).toList());
        addresses.prepare(below.stream().map(SiteNode::id).toList());
        return XmlText.of(xml -> {
            xml.begin("sitemapindex", "xmlns", NAMESPACE);
            xml.begin("sitemap").text("loc", addresses.absolute("/sitemap-pages.xml")).end();
            below.forEach(site -> xml.begin("sitemap").text("loc", addresses.origin(site) + "/sitemap.xml").end());
            xml.end();
        });
    }

    private String pages() {
        var site = scope.node();
        var tree = sections.tree();
        var lists = new ArrayList<>(List.of("/"));
        tree.all().forEach(section -> lists.add(tree.path(section)));
        var entries = live.newest(LiveEntries.Query.of(site), MOST);
        return XmlText.of(xml -> {
            xml.begin("urlset", "xmlns", NAMESPACE);
            lists.forEach(path -> xml.begin("url").text("loc", addresses.absolute(path)).end());
            entries.forEach(entry -> page(xml, entry, site));
            xml.end();
        });
    }

    private void page(XmlText xml, LiveEntry entry, SiteNode site) {
        xml.begin("url").text("loc", addresses.absolute(Cards.path(entry, site)))
                .text("lastmod", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.updatedAt().atZone(scope.get().zone()).withNano(0)))
                .end();
    }
}
