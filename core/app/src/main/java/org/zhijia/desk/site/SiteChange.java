package org.zhijia.desk.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import org.zhijia.content.ChangeLog;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;

/** Changes the current site in one transaction, and tells it last: then its pages and those of sites below are made anew. */
@ApplicationScoped
class SiteChange {

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    @Inject
    private ChangeLog changes;

    /** A refusal that the change throws undoes all of it. */
    @Transactional
    public void make(Consumer<SiteNode> change) {
        var site = sites.require(scope.node().id());
        change.accept(site);
        changes.append(site, "site.changed", site.id());
    }
}
