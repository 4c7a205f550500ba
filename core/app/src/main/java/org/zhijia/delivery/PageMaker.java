package org.zhijia.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhijia.content.LiveEntries;
import org.zhijia.plugin.Contributions;
import org.zhijia.site.CurrentSettings;
import org.zhijia.site.Placements;
import org.zhijia.site.SiteScope;
import org.zhijia.theme.Look;
import org.zhijia.theme.Theme;
import org.zhijia.theme.Themes;
import org.zhijia.view.Html;
import org.zhijia.view.PageView;
import org.zhijia.view.SiteView;
import org.zhijia.web.PageTags;

/** Puts a page into the theme of the current site. Plugins' pages are made when their own transaction is over, and read here. */
@RequestScoped
@Transactional
class PageMaker {

    @Inject
    private SiteScope scope;

    @Inject
    private SiteViews sites;

    @Inject
    private Navigation navigation;

    @Inject
    private CurrentSettings settings;

    @Inject
    private Placements placements;

    @Inject
    private Themes themes;

    @Inject
    private Contributions contributions;

    @Inject
    private Pictures pictures;

    @Inject
    private Addresses addresses;

    @Inject
    private LiveEntries live;

    private Optional<Theme> fitted = Optional.empty();
    private Look look;
    private Map<String, Object> common;

    /** Makes the pages of this request in a theme that the site does not wear. */
    void fit(Theme theme) {
        fitted = Optional.of(theme);
    }

    String make(Sheet sheet) {
        var site = scope.node();
        live.nextTurn(site).ifPresent(PageTags::validUntil);
        var page = view(sheet);
        var model = new HashMap<>(common());
        model.put("page", page);
        model.put("menu", navigation.menu(sheet.path()));
        model.put("footerLinks", navigation.footer(sheet.path()));
        model.putAll(sheet.model());
        return look().page(sheet.layouts(), sheet.plugin(), model,
                new PageRegions(site, look(), page, common(), contributions, placements.of(site.id())));
    }

    /** The content of a plugin's page, in the theme's version of the template if it has one. */
    Html fragment(String plugin, String template, Map<String, Object> own) {
        var model = new HashMap<>(own);
        model.putAll(common());
        return new Html(look().fragment(plugin, template, model));
    }

    private Look look() {
        if (look == null) {
            look = themes.look(fitted.orElseGet(() -> themes.of(scope.node())), settings.all(), pictures::image);
        }
        return look;
    }

    private Map<String, Object> common() {
        if (common == null) {
            common = Map.of("site", sites.current(), "portal", sites.portal());
        }
        return common;
    }

    private PageView view(Sheet sheet) {
        var site = (SiteView) common().get("site");
        var canonical = addresses.absolute(sheet.path());
        var head = new HeadMarkup()
                .title(sheet.title().isEmpty() ? site.name() : sheet.title() + " - " + site.name())
                .meta("description", sheet.description())
                .meta("SiteName", site.name())
                .meta("SiteDomain", addresses.domain())
                .meta("SiteIDCode", site.footer().idCode())
                .link("canonical", canonical)
                .property("og:site_name", site.name())
                .property("og:title", sheet.title().isEmpty() ? site.name() : sheet.title())
                .property("og:description", sheet.description())
                .property("og:url", canonical)
                .property("og:locale", "zh_CN");
        sheet.head().accept(head);
        head.feed("application/atom+xml", site.name(), addresses.to("/feed.atom"))
                .feed("application/rss+xml", site.name(), addresses.to("/feed.rss"))
                .link("icon", "image/svg+xml", addresses.to("/favicon.svg"));
        look().colours().ifPresent(sheetOfColours -> head.link("stylesheet", sheetOfColours));
        return new PageView(sheet.kind(), sheet.title().isEmpty() ? site.name() : sheet.title(), sheet.description(), canonical,
                sheet.trail(), head.html());
    }
}
