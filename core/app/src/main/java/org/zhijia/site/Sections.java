package org.zhijia.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sections of sites. */
@ApplicationScoped
public class Sections {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    /** All sections of a site, in one query. */
    public SectionTree of(long siteId) {
        return new SectionTree(em.createQuery("select s from Section s where s.siteId = :site order by s.place, s.id", Section.class)
                .setParameter("site", siteId)
                .getResultList());
    }

    /** The same for several sites, still in one query; a site without sections has no tree. */
    public Map<Long, SectionTree> of(Collection<Long> siteIds) {
        if (siteIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select s from Section s where s.siteId in :sites order by s.place, s.id", Section.class)
                .setParameter("sites", siteIds)
                .getResultStream()
                .collect(Collectors.groupingBy(Section::siteId, Collectors.collectingAndThen(Collectors.toList(), SectionTree::new)));
    }

    public Section require(long siteId, String key) {
        return em.createQuery("select s from Section s where s.siteId = :site and s.key = :key", Section.class)
                .setParameter("site", siteId)
                .setParameter("key", key)
                .getResultStream().findFirst().orElseThrow(() -> new NoSuchSection(key));
    }

    /** Opens a section at the end of its siblings. */
    public Section open(SiteNode site, Optional<Section> parent, String key, String title, List<String> contentTypes) {
        var section = new Section(site, parent.orElse(null), key, title, contentTypes, of(site.id()).all().size());
        em.persist(section);
        return section;
    }
}
