package org.zhijia.profile.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.zhijia.media.MediaUses;
import org.zhijia.site.SiteNode;

/** Files that speak for somebody who was nominated: they stay as long as the nomination does. */
@ApplicationScoped
class NominationUses implements MediaUses {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Override
    public List<Use> of(SiteNode site, Collection<Long> ids) {
        return em.createQuery("select f, c.title from Nomination n join n.files f, Call c where c.id = n.callId and n.siteId = :site and f in :ids"
                        + " order by n.id", Object[].class)
                .setParameter("site", site.id()).setParameter("ids", ids)
                .getResultStream().map(row -> new Use((Long) row[0], Place.WRITING, site.id(), (String) row[1])).toList();
    }
}
