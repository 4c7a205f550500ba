package org.zhijia.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhijia.content.ChangeLog;
import org.zhijia.spi.Change;
import org.zhijia.web.Tag;

/**
 * Drops pages right after the commit that made them wrong, in the thread that committed: whoever is told that
 * something is published sees it.
 */
@ApplicationScoped
class Freshness {

    @Inject
    private PageStore store;

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeLog.Appended appended) {
        store.drop(tags(appended.change(), appended.ancestry()));
    }

    /** @param ancestry of the change's site */
    static Set<String> tags(Change change, List<Long> ancestry) {
        var tags = new HashSet<String>();
        if (change.concernsEntry()) {
            tags.add(Tag.entry(change.subject()));
            tags.add(Tag.entries(change.siteId()));
            ancestry.forEach(above -> tags.add(Tag.tree(above)));
        } else if (change.kind().startsWith("site.")) {
            tags.add(Tag.site(change.siteId()));
        } else {
            tags.add(Tag.plugin(change.kind().substring(0, change.kind().indexOf('.')), change.siteId()));
        }
        return tags;
    }
}
