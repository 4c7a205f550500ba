package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhijia.site.Section;

/** What sections hold, asked before one is closed: entries with those in the recycle bin, and texts that are not saved yet. */
@ApplicationScoped
public class SectionContents {

    /** A text that is being written and no entry yet. */
    private static final String NEW = "w.entryId is null and w.sectionId ";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    /** How many texts each of the sections holds; those without any are missing. */
    public Map<Long, Long> count(Collection<Long> sectionIds) {
        var counts = new HashMap<Long, Long>();
        if (!sectionIds.isEmpty()) {
            count("select e.sectionId, count(e) from Entry e where e.sectionId in :sections group by e.sectionId", sectionIds, counts);
            count("select w.sectionId, count(w) from WorkingCopy w where " + NEW + "in :sections group by w.sectionId", sectionIds, counts);
        }
        return Map.copyOf(counts);
    }

    private void count(String query, Collection<Long> sectionIds, Map<Long, Long> counts) {
        em.createQuery(query, Object[].class).setParameter("sections", sectionIds).getResultStream()
                .forEach(row -> counts.merge((Long) row[0], (Long) row[1], Long::sum));
    }

    /**
     * Puts all texts of a section into another one of the same site; addresses of entries do not name sections and stay.
     *
     * @throws NotTakenHere when the other section does not take one of their types; nothing is moved then
     */
    public void hand(Section from, Section to) {
        checkTypes("select distinct e.type from Entry e where e.sectionId = :section", from, to);
        checkTypes("select distinct w.type from WorkingCopy w where " + NEW + "= :section", from, to);
        for (var held : List.of("Entry", "WorkingCopy")) {
            em.createQuery("update " + held + " t set t.sectionId = :to where t.sectionId = :from and t.siteId = :site")
                    .setParameter("to", to.id()).setParameter("from", from.id()).setParameter("site", to.siteId())
                    .executeUpdate();
        }
    }

    private void checkTypes(String query, Section from, Section to) {
        em.createQuery(query, String.class).setParameter("section", from.id()).getResultStream()
                .filter(type -> !to.takes(type)).findFirst().ifPresent(type -> {
                    throw new NotTakenHere(to, type);
                });
    }
}
