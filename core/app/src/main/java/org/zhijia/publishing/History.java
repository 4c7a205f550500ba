package org.zhijia.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.zhijia.content.Entry;

/** What was done to entries: steps are appended and never changed. */
@ApplicationScoped
public class History {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    /** Of an entry, the oldest first, in one query with what was said about passages. */
    public List<PublishingStep> of(Entry entry) {
        return em.createQuery("select distinct s from PublishingStep s left join fetch s.comments where s.entryId = :entry order by s.at, s.id",
                        PublishingStep.class)
                .setParameter("entry", entry.id())
                .getResultList();
    }

    void append(PublishingStep step) {
        em.persist(step);
    }
}
