package org.zhijia.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Menus of sites: {@code main} and {@code footer}. */
@ApplicationScoped
public class Menus {

    public static final String MAIN = "main";
    public static final String FOOTER = "footer";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    /** The items in their order, parents and children alike. */
    public List<MenuItem> of(long siteId, String menu) {
        return em.createQuery("select m from MenuItem m where m.siteId = :site and m.menu = :menu order by m.place, m.id", MenuItem.class)
                .setParameter("site", siteId)
                .setParameter("menu", menu)
                .getResultList();
    }

    /** Adds an item at the end; the caller says where it leads. */
    public MenuItem add(long siteId, String menu, Optional<MenuItem> parent, String title) {
        var item = new MenuItem(siteId, menu, of(siteId, menu).size(), parent.orElse(null), title);
        em.persist(item);
        return item;
    }
}
