package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhijia.site.Section;

/** What sections hold, drafts and the recycle bin included: asked before a section is closed. */
@ApplicationScoped
public class SectionContents {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    /** How many entries each of the sections holds; those without any are missing. */
    public Map<Long, Long> count(Collection<Long> sectionIds) {
        if (sectionIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select e.sectionId, count(e) from Entry e where e.sectionId in :sections group by e.sectionId", Object[].class)
                .setParameter("sections", sectionIds)
                .getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Keys of the content types that the section holds. */
    public List<String> types(Section section) {
        return em.createQuery("select distinct e.type from Entry e where e.sectionId = :section", String.class)
                .setParameter("section", section.id())
                .getResultList();
    }

    /**
     * Puts all entries of a section into another one of the same site; their addresses do not name sections and stay.
     *
     * @throws NotTakenHere when the other section does not take one of their types; nothing is moved then
     */
    public void hand(Section from, Section to) {
        types(from).stream().filter(type -> !to.takes(type)).findFirst().ifPresent(type -> {
            throw new NotTakenHere(to, type);
        });
        em.createQuery("update Entry e set e.sectionId = :to where e.sectionId = :from and e.siteId = :site")
                .setParameter("to", to.id()).setParameter("from", from.id()).setParameter("site", to.siteId())
                .executeUpdate();
    }
}
