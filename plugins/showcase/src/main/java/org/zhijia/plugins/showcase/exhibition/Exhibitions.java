package org.zhijia.plugins.showcase.exhibition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.Changes;
import org.zhijia.api.CurrentPage;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Links;
import org.zhijia.api.MediaLibrary;
import org.zhijia.plugins.showcase.exhibition.Exhibition.Phase;
import org.zhijia.view.ImageView;

/** The exhibitions of the current site. */
@ApplicationScoped
public class Exhibitions {

    /** A site that has opened more shows the latest of them. */
    private static final int MOST = 60;

    @PersistenceContext(unitName = "showcase")
    private EntityManager em;

    @Inject
    private CurrentSite site;

    @Inject
    private CurrentPage page;

    @Inject
    private Links links;

    @Inject
    private MediaLibrary media;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /** The one that opens or has opened last first. */
    List<Exhibition> all() {
        return em.createQuery("select e from Exhibition e where e.siteId = :site order by e.opens desc, e.id desc", Exhibition.class)
                .setParameter("site", site.get().id()).setMaxResults(MOST)
                .getResultList();
    }

    Exhibition require(long id) {
        return Optional.ofNullable(em.find(Exhibition.class, id)).filter(exhibition -> exhibition.siteId() == site.get().id())
                .orElseThrow(NotFoundException::new);
    }

    Exhibition open(Plan plan) {
        var exhibition = new Exhibition(site.get().id(), plan);
        em.persist(exhibition);
        changed(exhibition);
        return exhibition;
    }

    void change(Exhibition exhibition, Plan plan) {
        exhibition.follow(plan);
        changed(exhibition);
    }

    void close(Exhibition exhibition) {
        em.remove(exhibition);
        changed(exhibition);
    }

    private void changed(Exhibition exhibition) {
        em.flush();
        changes.append("showcase.exhibition-changed", exhibition.id());
    }

    /** For visitors of today, as maps of {@code title}, {@code url}, {@code opens}, {@code closes} and {@code cover}. */
    public List<Map<String, Object>> running() {
        return views().getOrDefault(Phase.RUNNING, List.of());
    }

    /** All of them as such maps, by what they are today. */
    Map<Phase, List<Map<String, Object>>> views() {
        var all = all();
        var covers = media.images(all.stream().flatMap(exhibition -> exhibition.cover().stream().boxed()).toList());
        var byPhase = new HashMap<Phase, List<Map<String, Object>>>();
        for (var phase : Phase.values()) {
            byPhase.put(phase, all.stream().filter(exhibition -> phase(exhibition) == phase).map(exhibition -> view(exhibition, covers)).toList());
        }
        return byPhase;
    }

    Phase phase(Exhibition exhibition) {
        return exhibition.on(today());
    }

    /** Noted for the page being made: tomorrow another day finds other exhibitions open. */
    private LocalDate today() {
        var zone = site.get().zone();
        var today = LocalDate.now(clock.withZone(zone));
        page.validUntil(today.plusDays(1).atStartOfDay(zone).toInstant());
        return today;
    }

    private Map<String, Object> view(Exhibition exhibition, Map<Long, ImageView> covers) {
        Object cover = exhibition.cover().stream().boxed().map(covers::get).findFirst().map(Object.class::cast).orElse("");
        return Map.of("title", exhibition.title(), "url", links.to("/showcase/exhibitions/" + exhibition.id()),
                "opens", exhibition.opens(), "closes", exhibition.closes(), "cover", cover);
    }
}
