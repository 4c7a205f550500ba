package org.zhijia.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.zhijia.site.CurrentSections;
import org.zhijia.site.MenuItem;
import org.zhijia.site.Menus;
import org.zhijia.site.Section;
import org.zhijia.site.SiteScope;
import org.zhijia.view.LinkView;

/** Menus, trails and the map of the current site. */
@RequestScoped
class Navigation {

    static final LinkView HOME = new LinkView("首页", "/");
    private static final LinkView SITE_MAP = new LinkView("网站地图", "/sitemap");

    @Inject
    private SiteScope scope;

    @Inject
    private Menus menus;

    @Inject
    private CurrentSections sections;

    @Inject
    private Addresses addresses;

    /** @param path of the page that shows it, as on the site's own host */
    List<LinkView> menu(String path) {
        var items = menus.of(scope.node().id(), Menus.MAIN);
        return items.isEmpty() ? everything(path) : level(items, OptionalLong.empty(), path);
    }

    List<LinkView> footer(String path) {
        var items = menus.of(scope.node().id(), Menus.FOOTER);
        return items.isEmpty() ? List.of(link(SITE_MAP.title(), SITE_MAP.url(), path, List.of())) : level(items, OptionalLong.empty(), path);
    }

    /** Home page and all sections, for the site map and for a site without a menu of its own. */
    List<LinkView> everything(String path) {
        var tree = sections.tree();
        return Stream.concat(Stream.of(link(HOME.title(), HOME.url(), path, List.of())), tree.top().stream().map(top -> link(top, path))).toList();
    }

    List<LinkView> below(Section section, String path) {
        return sections.tree().childrenOf(section).stream().map(child -> link(child, path)).toList();
    }

    /** From the home page down to a page; the last link is the page itself. */
    List<LinkView> trail(List<Section> above, LinkView page) {
        var trail = new ArrayList<LinkView>();
        trail.add(new LinkView(HOME.title(), addresses.to(HOME.url())));
        above.forEach(section -> trail.add(new LinkView(section.title(), addresses.to(sections.tree().path(section)))));
        trail.add(new LinkView(page.title(), addresses.to(page.url()), true, List.of()));
        return List.copyOf(trail);
    }

    private LinkView link(Section section, String path) {
        return link(section.title(), sections.tree().path(section), path, below(section, path));
    }

    private List<LinkView> level(List<MenuItem> items, OptionalLong parent, String path) {
        return items.stream().filter(item -> item.parentId().equals(parent))
                .map(item -> link(item.title(), target(item), path, level(items, OptionalLong.of(item.id()), path)))
                .toList();
    }

    private String target(MenuItem item) {
        return item.sectionId().isEmpty() ? item.url()
                : sections.tree().byId(item.sectionId().getAsLong()).map(sections.tree()::path).orElse("/");
    }

    private LinkView link(String title, String target, String path, List<LinkView> children) {
        boolean current = target.equals("/") ? path.equals("/") : target.startsWith("/") && path.startsWith(target);
        return new LinkView(title, target.startsWith("/") ? addresses.to(target) : target, current, children);
    }
}
