package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.zhijia.media.MediaUses;
import org.zhijia.site.SiteNode;

/** Files that any revision of an entry shows: history can be restored, so nothing in it may go. */
@ApplicationScoped
class RevisionUses implements MediaUses {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Override
    public List<Use> of(SiteNode site, Collection<Long> ids) {
        // An entry is called what its latest revision calls it.
        var query = em.createNativeQuery("select distinct used.media_id, latest.entry_id, latest.title"
                + " from revision_media used join revision r on r.id = used.revision_id join revision latest on latest.entry_id = r.entry_id"
                + " where used.media_id in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")"
                + " and latest.number = (select max(other.number) from revision other where other.entry_id = latest.entry_id)"
                + " order by latest.entry_id desc");
        int at = 1;
        for (long id : ids) {
            query.setParameter(at++, id);
        }
        var uses = new ArrayList<Use>();
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            uses.add(new Use(((Number) columns[0]).longValue(), Place.ENTRY, ((Number) columns[1]).longValue(), (String) columns[2]));
        }
        return uses;
    }

    @Override
    public boolean isPublic(SiteNode site, Collection<Long> ids) {
        var query = em.createNativeQuery("select 1 from revision_media used join entry e on e.live_revision_id = used.revision_id"
                + " where (e.expires_at is null or e.expires_at > current_timestamp) and used.media_id in ("
                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")");
        int at = 1;
        for (long id : ids) {
            query.setParameter(at++, id);
        }
        return !query.setMaxResults(1).getResultList().isEmpty();
    }
}
