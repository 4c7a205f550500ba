package org.zhijia.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** The numbers of an entry's revisions, by id. */
    public Map<Long, Integer> numbers(Entry entry) {
        return em.createQuery("select r.id, r.number from Revision r where r.entryId = :entry", Object[].class)
                .setParameter("entry", entry.id())
                .getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
    }

    void append(PublishingStep step) {
        em.persist(step);
    }
}
