package org.zhijia.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.zhijia.site.CurrentSettings;
import org.zhijia.site.SiteScope;
import org.zhijia.view.LinkView;

/** The home page and the site map. */
@RequestScoped
class HomePage {

    @Inject
    private SiteScope scope;

    @Inject
    private CurrentSettings settings;

    @Inject
    private Navigation navigation;

    @Inject
    private Addresses addresses;

    @Inject
    private StructuredData data;

    Sheet home() {
        var site = scope.node();
        var trail = List.of(new LinkView(Navigation.HOME.title(), addresses.to("/"), true, List.of()));
        return new Sheet("home", "", site.description(), "/", trail, List.of("layouts/home"), Map.of(), head -> head
                .meta("ColumnName", Navigation.HOME.title())
                .meta("ColumnDescription", site.description())
                .meta("ColumnKeywords", settings.text("site.keywords"))
                .meta("ColumnType", "首页")
                .property("og:type", "website")
                .data(data.site()));
    }

    Sheet siteMap() {
        var here = new LinkView("网站地图", "/sitemap");
        return new Sheet("sitemap", here.title(), "", here.url(), navigation.trail(List.of(), here), List.of("layouts/sitemap"),
                Map.of("tree", navigation.everything(here.url())), head -> head.property("og:type", "website"));
    }
}
