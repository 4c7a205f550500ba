package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhijia.site.SiteNode;

/** What visitors may see: entries with a live revision that has not expired. */
@ApplicationScoped
public class LiveEntries {

    private static final String COLUMNS = "select e, r.title, r.summary, r.coverId, r.coverAlt";
    private static final String NEWEST_FIRST = " order by e.publishedAt desc, e.id desc";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Which entries.
     *
     * @param site       that they belong to
     * @param tree       whether entries of the sites below count too
     * @param type       a content type's key; empty for all
     * @param sectionIds empty for all sections
     * @param tag        empty for all
     * @param illustrated only those with a cover
     */
    public record Query(SiteNode site, boolean tree, String type, List<Long> sectionIds, String tag, boolean illustrated) {

        public static Query of(SiteNode site) {
            return new Query(site, false, "", List.of(), "", false);
        }

        public Query in(List<Long> sectionIds) {
            return new Query(site, tree, type, sectionIds, tag, illustrated);
        }

        public Query ofType(String type) {
            return new Query(site, tree, type, sectionIds, tag, illustrated);
        }

        public Query tagged(String tag) {
            return new Query(site, tree, type, sectionIds, tag, illustrated);
        }

        public Query withSitesBelow(boolean tree) {
            return new Query(site, tree, type, sectionIds, tag, illustrated);
        }

        public Query withCover(boolean illustrated) {
            return new Query(site, tree, type, sectionIds, tag, illustrated);
        }
    }

    /** A piece of a list, and how long the whole list is. */
    public record Piece(List<LiveEntry> entries, long total) { }

    public Optional<LiveEntry> find(SiteNode site, long id) {
        return read(select(Query.of(site), " and e.id = :id", "").setParameter("id", id)).stream().findFirst();
    }

    /** Those of the ids that are live, by id. */
    public Map<Long, LiveEntry> find(SiteNode site, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Long, LiveEntry>();
        read(select(Query.of(site), " and e.id in :ids", "").setParameter("ids", ids)).forEach(entry -> found.put(entry.id(), entry));
        return Map.copyOf(found);
    }

    /** Pinned ones first, then the newest. */
    public List<LiveEntry> list(Query query, int limit) {
        return list(query, 0, limit);
    }

    /** The newest, whether pinned or not. */
    public List<LiveEntry> newest(Query query, int limit) {
        return read(select(query, "", NEWEST_FIRST).setMaxResults(limit));
    }

    /** A page of a list with its total, in three queries. */
    public Piece piece(Query query, int offset, int limit) {
        return new Piece(list(query, offset, limit), count(query));
    }

    // Two queries, so that the newest come straight from an index, however many entries there are.
    private List<LiveEntry> list(Query query, int offset, int limit) {
        var pinned = read(select(query, " and e.pinnedUntil > :now", NEWEST_FIRST));
        var entries = new ArrayList<>(pinned.subList(Math.min(offset, pinned.size()), Math.min(offset + limit, pinned.size())));
        if (entries.size() < limit) {
            entries.addAll(read(select(query, " and (e.pinnedUntil is null or e.pinnedUntil <= :now)", NEWEST_FIRST)
                    .setFirstResult(Math.max(0, offset - pinned.size()))
                    .setMaxResults(limit - entries.size())));
        }
        return List.copyOf(entries);
    }

    public long count(Query query) {
        return bind(em.createQuery("select count(e)" + from(query), Long.class), query).getSingleResult();
    }

    /** The live entry of the same section that was published right before this one. */
    public Optional<LiveEntry> before(SiteNode site, LiveEntry entry) {
        return beside(site, entry, "<", NEWEST_FIRST);
    }

    /** The live entry of the same section that was published right after this one. */
    public Optional<LiveEntry> after(SiteNode site, LiveEntry entry) {
        return beside(site, entry, ">", " order by e.publishedAt, e.id");
    }

    /** When a list of the site next changes by itself, because something expires or stops being pinned. */
    public Optional<Instant> nextTurn(SiteNode site) {
        return Stream.concat(next(site, "expiresAt").map(entry -> entry.expiresAt().orElseThrow()),
                next(site, "pinnedUntil").map(entry -> entry.pinnedUntil().orElseThrow())).min(Instant::compareTo);
    }

    private Stream<Entry> next(SiteNode site, String moment) {
        return em.createQuery("select e from Entry e where e.siteId = :site and e.liveRevisionId is not null and e." + moment
                        + " > :now order by e." + moment, Entry.class)
                .setParameter("site", site.id()).setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream();
    }

    private Optional<LiveEntry> beside(SiteNode site, LiveEntry entry, String than, String order) {
        var query = Query.of(site).in(List.of(entry.sectionId()));
        return read(select(query, " and (e.publishedAt " + than + " :at or e.publishedAt = :at and e.id " + than + " :id)", order)
                .setParameter("at", entry.publishedAt())
                .setParameter("id", entry.id())
                .setMaxResults(1)).stream().findFirst();
    }

    private TypedQuery<Object[]> select(Query query, String condition, String order) {
        return bind(em.createQuery(COLUMNS + from(query) + condition + order, Object[].class), query);
    }

    private static List<LiveEntry> read(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> ((Entry) row[0]).live((String) row[1], (String) row[2], (Long) row[3], (String) row[4]))
                .toList();
    }

    private static String from(Query query) {
        var text = new StringBuilder(" from Entry e, Revision r where r.id = e.liveRevisionId and (e.expiresAt is null or e.expiresAt > :now)");
        text.append(query.tree() ? " and e.siteId in (select s.id from SiteNode s where s.lineage like :lineage and s.closedAt is null)"
                : " and e.siteId = :site");
        if (!query.type().isEmpty()) {
            text.append(" and e.type = :type");
        }
        if (!query.sectionIds().isEmpty()) {
            text.append(" and e.sectionId in :sections");
        }
        if (!query.tag().isEmpty()) {
            text.append(" and :tag member of r.tags");
        }
        if (query.illustrated()) {
            text.append(" and e.illustrated = true");
        }
        return text.toString();
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> typed, Query query) {
        typed.setParameter("now", clock.instant());
        if (query.tree()) {
            typed.setParameter("lineage", query.site().lineage() + "%");
        } else {
            typed.setParameter("site", query.site().id());
        }
        if (!query.type().isEmpty()) {
            typed.setParameter("type", query.type());
        }
        if (!query.sectionIds().isEmpty()) {
            typed.setParameter("sections", query.sectionIds());
        }
        if (!query.tag().isEmpty()) {
            typed.setParameter("tag", query.tag());
        }
        return typed;
    }
}
