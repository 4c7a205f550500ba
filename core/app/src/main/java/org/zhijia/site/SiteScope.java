package org.zhijia.site;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Site;

/** Holds the site of the current request or task. */
@RequestScoped
public class SiteScope implements CurrentSite {

    private SiteNode node;
    private Site site;

    /** @param base where the site's pages begin, see {@link Site#base()} */
    public void enter(SiteNode node, String base) {
        this.node = node;
        this.site = node.at(base);
    }

    /** Makes another site the current one while the work runs, and comes back to this one. */
    public void visit(SiteNode other, Runnable work) {
        var here = node;
        var asSeen = site;
        enter(other, "");
        try {
            work.run();
        } finally {
            node = here;
            site = asSeen;
        }
    }

    @Override
    public Site get() {
        return Optional.ofNullable(site).orElseThrow(() -> new IllegalStateException("No site is current"));
    }

    @Override
    public List<Long> ancestry() {
        return node().ancestry();
    }

    public SiteNode node() {
        return Optional.ofNullable(node).orElseThrow(() -> new IllegalStateException("No site is current"));
    }

    public boolean isEntered() {
        return node != null;
    }
}
