package org.zhijia.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/**
 * Files that the public no longer gets, in no size and under no address that it has of them. They stay in the library and
 * are public again as soon as anything else that visitors see shows them.
 */
@ApplicationScoped
public class Withheld {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    @Any
    private Instance<MediaUses> users;

    @Inject
    private Sites sites;

    /** Keeps back all that any revision of these entries shows. */
    public void withhold(Collection<Long> entryIds) {
        for (long entry : entryIds) {
            em.createNativeQuery("insert into withheld_media (hash, entry_id) select distinct m.hash, r.entry_id from revision r"
                            + " join revision_media u on u.revision_id = r.id join media m on m.id = u.media_id where r.entry_id = ?"
                            + " and not exists (select 1 from withheld_media w where w.hash = m.hash and w.entry_id = r.entry_id)")
                    .setParameter(1, entry).executeUpdate();
        }
    }

    /** Gives back what was kept back because of these entries. */
    public void release(Collection<Long> entryIds) {
        if (!entryIds.isEmpty()) {
            var query = em.createNativeQuery("delete from withheld_media where entry_id in (" + String.join(", ", Collections.nCopies(entryIds.size(), "?")) + ")");
            int at = 1;
            for (long entry : entryIds) {
                query.setParameter(at++, entry);
            }
            query.executeUpdate();
        }
    }

    /** Whether visitors do not get the content with this hash. */
    boolean hides(String hash) {
        return !em.createNativeQuery("select 1 from withheld_media where hash = ?").setParameter(1, hash).setMaxResults(1).getResultList().isEmpty()
                && !isShown(hash);
    }

    /** Each site that knows the content may show it somewhere else. */
    private boolean isShown(String hash) {
        var files = em.createQuery("select m from MediaFile m where m.hash = :hash", MediaFile.class).setParameter("hash", hash).getResultStream()
                .collect(Collectors.groupingBy(MediaFile::siteId, Collectors.mapping(MediaFile::id, Collectors.toList())));
        return sites.find(files.keySet()).values().stream().anyMatch(site -> isShown(site, files.get(site.id())));
    }

    private boolean isShown(SiteNode site, List<Long> ids) {
        return users.stream().anyMatch(user -> user.isPublic(site, ids));
    }
}
