package org.zhijia.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.zhijia.content.ChangeLog;
import org.zhijia.founding.Administrators.Appointed;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.NoSuchSite;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;
import org.zhijia.theme.Activations;
import org.zhijia.theme.Theme;
import org.zhijia.theme.Wardrobe;

/** Founds sites: {@link #found}, then {@link #announce}, in one transaction for each. */
@ApplicationScoped
public class Founding {

    /**
     * @param theme         that it will wear; empty to leave that to its kind
     * @param administrator who looks after it; empty when nobody was named
     */
    public record Founded(SiteNode site, Optional<Theme> theme, Optional<Appointed> administrator) { }

    @Inject
    private Sites sites;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Templates templates;

    @Inject
    private Furnishing furnishing;

    @Inject
    private Wardrobe wardrobe;

    @Inject
    private Administrators administrators;

    @Inject
    private Activations activations;

    @Inject
    private ChangeLog changes;

    /** Whether the current person administers what stands below a site, and so may found there. */
    public boolean isAllowed(SiteNode by) {
        return signedIn.memberships().stream()
                .anyMatch(own -> own.below() && own.role().may(Permission.CONFIGURE) && by.ancestry().contains(own.siteId()));
    }

    /**
     * @param by the site that founds: the new one stands below it
     * @throws NoSuchSite               when the parent is not the founding site nor below it
     * @throws org.zhijia.site.KeyTaken when key or host is another site's
     * @throws UnfitCharter             when template or theme do not exist here, or when the current person would not
     *                                  administer the new site
     */
    public Founded found(Charter charter, SiteNode by) {
        var parent = sites.require(charter.parentKey());
        if (!parent.lineage().startsWith(by.lineage())) {
            throw new NoSuchSite();
        }
        var template = templates.find(charter.template(), by).orElseThrow(() -> UnfitCharter.template(charter.template()));
        var theme = theme(charter, template, parent);
        var site = sites.found(Optional.of(parent), charter.key(), charter.kind(), charter.name(), charter.hosts());
        site.describe(Furnishing.named(template.tagline(), site), Furnishing.named(template.about(), site));
        if (!signedIn.may(Permission.CONFIGURE, site)) {
            throw UnfitCharter.notYours();
        }
        furnishing.furnish(site, template);
        return new Founded(site, theme, charter.administrator().map(wanted -> administrators.appoint(site, wanted)));
    }

    /** Last in the transaction: what it appends to the log of changes holds a lock until the commit. */
    public void announce(Founded founded) {
        var site = founded.site();
        founded.theme().ifPresent(chosen -> activations.activate(site, chosen));
        changes.append(site, "site.founded", site.id());
        var above = sites.find(site.ancestry());
        site.ancestry().stream().filter(id -> id != site.id()).forEach(id -> changes.append(above.get(id), "site.changed", id));
    }

    private Optional<Theme> theme(Charter charter, Template template, SiteNode parent) {
        if (charter.theme().isEmpty()) {
            return wardrobe.find(parent, template.theme());
        }
        return Optional.of(wardrobe.find(parent, charter.theme()).orElseThrow(() -> UnfitCharter.theme(charter.theme())));
    }
}
