package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.zhijia.content.Entries;
import org.zhijia.desk.DeskPaths;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.web.Refusal;

/** Copies a text to one site at a time. */
@ApplicationScoped
class CopyDeeds {

    private static final int SHOWN = 60;
    private static final int MOST = 500;

    /** A site to copy to. */
    public record Place(String key, String title) { }

    /** @param more whether there are more sites than shown */
    record Choice(String title, List<Place> places, boolean more) { }

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Entries entries;

    @Inject
    private Sites sites;

    @Inject
    private CopyDeed deed;

    /** Sites on the whole of which the person may write. */
    @Transactional
    public Choice choice(long id, String words) {
        var entry = entries.require(scope.node().id(), id);
        var places = accounts.reach(signedIn.require().id(), words, MOST).stream()
                .filter(site -> site.id() != scope.node().id() && signedIn.may(Permission.WRITE, site))
                .map(site -> new Place(site.key(), site.name())).toList();
        return new Choice(entries.latestRevision(entry).title(), places.stream().limit(SHOWN).toList(), places.size() > SHOWN);
    }

    Batch.Result attempt(long id, String key) {
        var site = sites.require(key);
        try {
            long copy = deed.alone(id, site);
            return new Batch.Result(site.name(), DeskPaths.of(site, "entries/" + copy), true, "");
        } catch (Refusal refused) {
            return new Batch.Result(site.name(), DeskPaths.of(site, ""), false, refused.getMessage());
        }
    }
}
