package org.zhijia.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.zhijia.content.ChangeLog;
import org.zhijia.site.NoSuchSite;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;
import org.zhijia.theme.Activations;
import org.zhijia.theme.Theme;
import org.zhijia.theme.Wardrobe;

/** Founds sites. Each call belongs into a transaction of its own: a site is there as a whole or not at all. */
@ApplicationScoped
public class Founding {

    @Inject
    private Sites sites;

    @Inject
    private Templates templates;

    @Inject
    private Furnishing furnishing;

    @Inject
    private Wardrobe wardrobe;

    @Inject
    private Activations activations;

    @Inject
    private ChangeLog changes;

    /**
     * @param by the site that founds: the new one stands below it
     * @throws NoSuchSite                   when the parent is not the founding site nor below it
     * @throws org.zhijia.site.KeyTaken     when key or host is another site's
     * @throws UnfitCharter                 when template or theme do not exist here
     */
    public SiteNode found(Charter charter, SiteNode by) {
        var parent = sites.require(charter.parentKey());
        if (!parent.lineage().startsWith(by.lineage())) {
            throw new NoSuchSite();
        }
        var template = templates.find(charter.template(), by).orElseThrow(() -> UnfitCharter.template(charter.template()));
        var theme = theme(charter, template, parent);
        var site = sites.found(Optional.of(parent), charter.key(), charter.kind(), charter.name(), charter.hosts());
        site.describe(Furnishing.named(template.tagline(), site), Furnishing.named(template.about(), site));
        furnishing.furnish(site, template);
        tell(site, theme);
        return site;
    }

    private Optional<Theme> theme(Charter charter, Template template, SiteNode parent) {
        if (charter.theme().isEmpty()) {
            return wardrobe.find(parent, template.theme());
        }
        return Optional.of(wardrobe.find(parent, charter.theme()).orElseThrow(() -> UnfitCharter.theme(charter.theme())));
    }

    /** Last: what it appends to the log of changes holds a lock until the commit. */
    private void tell(SiteNode site, Optional<Theme> theme) {
        theme.ifPresent(chosen -> activations.activate(site, chosen));
        changes.append(site, "site.founded", site.id());
        var above = sites.find(site.ancestry());
        site.ancestry().stream().filter(id -> id != site.id()).forEach(id -> changes.append(above.get(id), "site.changed", id));
    }
}
