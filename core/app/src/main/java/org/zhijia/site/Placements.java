package org.zhijia.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;

/** Which blocks a site has put into which regions. */
@ApplicationScoped
public class Placements {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    /** In order; a region without any keeps the theme's own choice. */
    public List<Placement> of(long siteId) {
        return em.createQuery("select p from Placement p where p.siteId = :site order by p.region, p.place", Placement.class)
                .setParameter("site", siteId)
                .getResultList();
    }

    public void place(long siteId, String region, int place, String block, Map<String, String> options) {
        em.persist(new Placement(siteId, region, place, block, options));
    }
}
