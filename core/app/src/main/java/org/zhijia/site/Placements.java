package org.zhijia.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;

/** Which blocks a site has put into which regions. */
@ApplicationScoped
public class Placements {

    /**
     * What an emptied region holds: without any placement the theme's own choice would come back. No block has this key,
     * so it shows nothing.
     */
    private static final String NOTHING = "";

    /** A block as somebody wants it, with its options written as text. */
    public record Wish(String block, Map<String, String> options) {

        public Wish {
            options = Map.copyOf(options);
        }
    }

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

    /** Puts these blocks in the place of all that were in the region; none makes it empty. */
    public void replace(long siteId, String region, List<Wish> wishes) {
        restore(siteId, region);
        if (wishes.isEmpty()) {
            place(siteId, region, 0, NOTHING, Map.of());
        }
        for (int i = 0; i < wishes.size(); i++) {
            place(siteId, region, i, wishes.get(i).block(), wishes.get(i).options());
        }
    }

    /** Gives the region back to the theme's own choice. */
    public void restore(long siteId, String region) {
        em.createQuery("delete from Placement p where p.siteId = :site and p.region = :region")
                .setParameter("site", siteId).setParameter("region", region).executeUpdate();
    }
}
