package org.zhijia.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import org.zhijia.content.Entry;
import org.zhijia.content.Revision;

/** Which revisions have passed review. */
@ApplicationScoped
class Approvals {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Holds the approval until the end of the transaction: nobody takes it back while the revision goes live. */
    boolean has(Revision revision) {
        return !em.createNativeQuery("select revision_id from approved_revision where revision_id = ? for update")
                .setParameter(1, revision.id())
                .getResultList().isEmpty();
    }

    void give(Entry entry, Revision revision) {
        em.createNativeQuery("insert into approved_revision (revision_id, entry_id, at) values (?, ?, ?)")
                .setParameter(1, revision.id()).setParameter(2, entry.id()).setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** @return whether there was one */
    boolean takeBack(Revision revision) {
        return em.createNativeQuery("delete from approved_revision where revision_id = ?")
                .setParameter(1, revision.id())
                .executeUpdate() > 0;
    }
}
