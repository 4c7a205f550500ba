package org.zhijia.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.zhijia.content.LiveEntries;
import org.zhijia.site.CurrentSections;
import org.zhijia.site.Section;
import org.zhijia.site.SiteScope;
import org.zhijia.view.LinkView;
import org.zhijia.view.PagingView;
import org.zhijia.view.SectionView;
import org.zhijia.web.PageTags;
import org.zhijia.web.Tag;

/** Lists in pages: the entries of a section, and those with a tag. */
@RequestScoped
class SectionPage {

    private static final int SIZE = 20;

    @Inject
    private SiteScope scope;

    @Inject
    private CurrentSections sections;

    @Inject
    private Navigation navigation;

    @Inject
    private LiveEntries live;

    @Inject
    private Cards cards;

    @Inject
    private Addresses addresses;

    @Inject
    private StructuredData data;

    /** @throws NotFoundException behind the last page */
    Sheet section(Section section, int page) {
        var tree = sections.tree();
        var path = tree.path(section);
        var view = new SectionView(section.key(), section.title(), section.description(), section.keywords(), section.columnType(),
                addresses.to(path), navigation.below(section, path));
        var above = tree.pathTo(section);
        var trail = navigation.trail(above.subList(0, above.size() - 1), new LinkView(section.title(), path));
        return sheet(view, path, page, trail, LiveEntries.Query.of(scope.node()).in(tree.family(section)), head -> head
                .meta("ColumnName", section.title())
                .meta("ColumnDescription", section.description())
                .meta("ColumnKeywords", section.keywords())
                .meta("ColumnType", section.columnType())
                .property("og:type", "website")
                .feed("application/atom+xml", section.title(), addresses.to(path + "feed.atom"))
                .feed("application/rss+xml", section.title(), addresses.to(path + "feed.rss"))
                .data(data.section(section, path, trail)));
    }

    /** @throws NotFoundException when nothing has the tag */
    Sheet tagged(String tag, int page) {
        var path = tagPath(tag);
        var title = "标签：" + tag;
        var view = new SectionView("", title, "", tag, "", addresses.to(path), List.of());
        var sheet = sheet(view, path, page, navigation.trail(List.of(), new LinkView(title, path)),
                LiveEntries.Query.of(scope.node()).tagged(tag), head -> head.property("og:type", "website"));
        if (((List<?>) sheet.model().get("items")).isEmpty()) {
            throw new NotFoundException();
        }
        return sheet;
    }

    static String tagPath(String tag) {
        return "/tag/" + URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20") + "/";
    }

    private Sheet sheet(SectionView section, String path, int page, List<LinkView> trail, LiveEntries.Query query,
                        java.util.function.Consumer<HeadMarkup> head) {
        PageTags.add(Tag.entries(scope.node().id()));
        var piece = live.piece(query, (page - 1) * SIZE, SIZE);
        if (page > PagingView.pages(SIZE, piece.total())) {
            throw new NotFoundException();
        }
        var paging = PagingView.of(page, SIZE, piece.total(), number -> address(section.url(), number));
        var title = page == 1 ? section.title() : section.title() + "（第 " + page + " 页）";
        return new Sheet("section", title, section.description(), page == 1 ? path : path + "?page=" + page, trail,
                List.of("layouts/section"), Map.of("section", section, "items", cards.of(piece.entries()), "paging", paging), head);
    }

    private static String address(String url, int page) {
        return page == 1 ? url : url + "?page=" + page;
    }
}
