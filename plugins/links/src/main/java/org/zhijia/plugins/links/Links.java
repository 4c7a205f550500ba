package org.zhijia.plugins.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhijia.api.Changes;
import org.zhijia.api.CurrentSite;
import org.zhijia.view.LinkView;

/** The links of the current site. */
@ApplicationScoped
class Links {

    @PersistenceContext(unitName = "links")
    private EntityManager em;

    @Inject
    private CurrentSite site;

    @Inject
    private Changes changes;

    List<LinkEntry> all() {
        return em.createQuery("select l from Link l where l.siteId = :site order by l.place", Link.class)
                .setParameter("site", site.get().id())
                .getResultStream().map(Link::entry).toList();
    }

    /** By group, groups and links in their order. */
    Map<String, List<LinkView>> groups() {
        return all().stream().collect(Collectors.groupingBy(LinkEntry::group, LinkedHashMap::new,
                Collectors.mapping(link -> new LinkView(link.title(), link.url()), Collectors.toList())));
    }

    /** Puts these in the place of all that were there. */
    void replace(List<LinkEntry> entries) {
        long siteId = site.get().id();
        em.createQuery("delete from Link l where l.siteId = :site").setParameter("site", siteId).executeUpdate();
        for (int place = 0; place < entries.size(); place++) {
            em.persist(new Link(siteId, place, entries.get(place)));
        }
        em.flush();
        changes.append("links.changed", siteId);
    }
}
