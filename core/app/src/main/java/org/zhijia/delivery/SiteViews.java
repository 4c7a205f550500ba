package org.zhijia.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.site.CurrentSettings;
import org.zhijia.site.Settings;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.view.FooterView;
import org.zhijia.view.ImageView;
import org.zhijia.view.SiteView;
import org.zhijia.web.PageTags;
import org.zhijia.web.Tag;

/** Sites as pages show them. */
@RequestScoped
class SiteViews {

    private static final String ICP_REGISTRY = "https://beian.miit.gov.cn/";
    private static final String POLICE_REGISTRY = "https://beian.mps.gov.cn/#/query/webSearch?code=";
    private static final FooterView NO_FOOTER = new FooterView("", "", "", "", "", "", "");

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    @Inject
    private CurrentSettings currentSettings;

    @Inject
    private Settings settings;

    @Inject
    private Pictures pictures;

    @Inject
    private Addresses addresses;

    SiteView current() {
        return view(scope.node(), currentSettings.all());
    }

    /** The root of the tree that the current site stands in. */
    SiteView portal() {
        var site = scope.node();
        return site.isRoot() ? current() : sites.find(site.ancestry().getFirst())
                .map(root -> view(root, settings.of(root))).orElseGet(this::current);
    }

    /** For a list of sites: without logo and footer. */
    List<SiteView> links(Collection<SiteNode> others) {
        PageTags.addAll(others.stream().map(site -> Tag.site(site.id())).toList());
        return others.stream().map(site -> view(site, null, NO_FOOTER)).toList();
    }

    private SiteView view(SiteNode site, Map<String, String> all) {
        // What a site shows may be set above it.
        PageTags.addAll(site.ancestry().stream().map(Tag::site).toList());
        return view(site, logo(site, all.getOrDefault("site.logo", "")).orElse(null), footer(all));
    }

    private SiteView view(SiteNode site, ImageView logo, FooterView footer) {
        return new SiteView(site.key(), site.kind(), site.name(), site.tagline(), site.description(), addresses.base(site) + "/",
                logo, footer);
    }

    /** A picture belongs to one site's library, so only the current site's can be shown. */
    private Optional<ImageView> logo(SiteNode site, String id) {
        return site.id() == scope.node().id() && id.matches("\\d{1,18}") ? pictures.image(Long.parseLong(id)) : Optional.empty();
    }

    private static FooterView footer(Map<String, String> all) {
        var icp = all.getOrDefault("footer.icp", "");
        var police = all.getOrDefault("footer.police", "");
        return new FooterView(all.getOrDefault("footer.organizer", ""), all.getOrDefault("footer.contact", ""),
                icp, icp.isEmpty() ? "" : all.getOrDefault("footer.icp_url", ICP_REGISTRY),
                police, police.isEmpty() ? "" : all.getOrDefault("footer.police_url", POLICE_REGISTRY + police.replaceAll("\\D", "")),
                all.getOrDefault("footer.id_code", ""));
    }
}
