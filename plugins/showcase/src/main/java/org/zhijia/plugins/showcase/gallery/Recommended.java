package org.zhijia.plugins.showcase.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.zhijia.api.Changes;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Entries;
import org.zhijia.api.Entries.Query;
import org.zhijia.plugins.showcase.Picks;

/** What the current site recommends in its gallery: its officers' decision, whoever has written it. */
@ApplicationScoped
class Recommended {

    /** Few enough for the first page to hold them all, so that their order is that of the officers. */
    static final int MOST = 12;

    @PersistenceContext(unitName = "showcase")
    private EntityManager em;

    @Inject
    private CurrentSite site;

    @Inject
    private Entries entries;

    @Inject
    private Changes changes;

    Picks picks() {
        List<?> ids = em.createNativeQuery("select entry_id from showcase_featured where site_id = ? order by place")
                .setParameter(1, site.get().id()).getResultList();
        return new Picks(ids.stream().map(id -> ((Number) id).longValue()).toList());
    }

    void change(Picks picks) {
        long siteId = site.get().id();
        em.createNativeQuery("delete from showcase_featured where site_id = ?").setParameter(1, siteId).executeUpdate();
        for (int place = 0; place < picks.ids().size(); place++) {
            em.createNativeQuery("insert into showcase_featured (site_id, place, entry_id) values (?, ?, ?)")
                    .setParameter(1, siteId).setParameter(2, place).setParameter(3, picks.ids().get(place)).executeUpdate();
        }
        changes.append("showcase.recommended", siteId);
    }

    /**
     * A piece of the gallery as maps of {@code card} and {@code recommended}; recommended ones come first unless the
     * newest are to.
     */
    List<Map<String, Object>> inOrder(Query query, boolean newestFirst) {
        var picks = picks();
        // What a school has pinned in its own section is not for that ahead of all others here.
        var cards = entries.list(query.leading(newestFirst ? List.of() : picks.ids()));
        return (newestFirst ? cards : picks.sorted(cards)).stream()
                .<Map<String, Object>>map(card -> Map.of("card", card, "recommended", picks.ids().contains(card.id()))).toList();
    }
}
