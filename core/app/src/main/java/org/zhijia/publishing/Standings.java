package org.zhijia.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.content.Entry;
import org.zhijia.publishing.Standing.State;
import org.zhijia.site.SiteNode;

/**
 * Says how entries stand: the one place that does, for a single entry as for lists. A list takes one query, whatever its
 * length.
 */
@ApplicationScoped
public class Standings {

    private static final String NEWEST_FIRST = "x.created_at desc, x.id desc";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Whether it lies in the bin or not. */
    public EntryLine of(Entry entry) {
        em.flush();
        return new EntryQuery(clock.instant()).where("e.id = ?", entry.id()).lines(em, NEWEST_FIRST, 0, 1).getFirst();
    }

    /** What was saved last first. */
    public List<EntryLine> list(EntryFilter filter, int offset, int limit) {
        return filter.query(clock.instant()).lines(em, NEWEST_FIRST, offset, limit);
    }

    /** What goes out by itself, the next first. */
    public List<EntryLine> scheduled(EntryFilter filter, int limit) {
        return filter.in(Optional.of(State.SCHEDULED)).query(clock.instant()).lines(em, "x.due_at, x.id", 0, limit);
    }

    /** What went live for the first time lately, the latest first. */
    public List<EntryLine> published(EntryFilter filter, int limit) {
        return filter.query(clock.instant()).where("e.live_revision_id is not null").lines(em, "x.published_at desc, x.id desc", 0, limit);
    }

    /** Who has begun entries of a site. */
    public List<Long> authors(SiteNode site) {
        List<?> ids = em.createNativeQuery("select distinct e.author_id from entry e where e.site_id = ? and e.author_id is not null and e.binned_at is null")
                .setParameter(1, site.id())
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** How many there are in each state, whatever state the filter asks for. What lies in the bin does not count. */
    public Map<State, Long> counts(EntryFilter filter) {
        var counts = new EnumMap<State, Long>(State.class);
        for (Object row : filter.in(Optional.empty()).query(clock.instant()).query(em, "select x.standing, count(*)", " group by x.standing").getResultList()) {
            counts.put(State.valueOf((String) ((Object[]) row)[0]), ((Number) ((Object[]) row)[1]).longValue());
        }
        return counts;
    }
}
