package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zhijia.audit.Audit;
import org.zhijia.content.Entries;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.publishing.Copies;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;

/** One copy in a transaction of its own. */
@ApplicationScoped
class CopyDeed {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Entries entries;

    @Inject
    private Copies copies;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    /** @return the id of the copy */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long alone(long id, SiteNode site) {
        var person = signedIn.require(Permission.WRITE, site);
        var entry = entries.require(scope.node().id(), id);
        var revision = entries.latestRevision(entry);
        var copy = copies.copy(entry, revision, copies.placeOn(site, entry).orElseThrow(NoPlaceThere::new), person);
        audit.note(messages.say("review.audit.copied", revision.title()), "", site.name());
        return copy.entryId();
    }
}
