package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.platform.InstantColumns;
import org.zhijia.site.SiteNode;

/** What visitors may see: entries with a live revision that has not expired. */
@ApplicationScoped
public class LiveEntries {

    private static final String COLUMNS = "select e.id, e.type, e.site_id, e.section_id, e.live_revision_id, r.title, r.summary, r.cover_id,"
            + " r.cover_alt, e.published_at, e.updated_at, e.pinned_until";
    private static final String NEWEST_FIRST = " order by e.published_at desc, e.id desc";
    /** Prime, so that multiples of a seed spread the ids over all remainders. */
    private static final long SHUFFLE = 999_983;

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
     * @param filter     what they must be beyond that
     */
    public record Query(SiteNode site, boolean tree, String type, List<Long> sectionIds, String tag, boolean illustrated, LiveFilter filter) {

        public static Query of(SiteNode site) {
            return new Query(site, false, "", List.of(), "", false, LiveFilter.NONE);
        }

        public Query in(List<Long> sectionIds) {
            return new Query(site, tree, type, sectionIds, tag, illustrated, filter);
        }

        public Query ofType(String type) {
            return new Query(site, tree, type, sectionIds, tag, illustrated, filter);
        }

        public Query tagged(String tag) {
            return new Query(site, tree, type, sectionIds, tag, illustrated, filter);
        }

        public Query withSitesBelow(boolean tree) {
            return new Query(site, tree, type, sectionIds, tag, illustrated, filter);
        }

        public Query withCover(boolean illustrated) {
            return new Query(site, tree, type, sectionIds, tag, illustrated, filter);
        }

        public Query fulfilling(LiveFilter filter) {
            return new Query(site, tree, type, sectionIds, tag, illustrated, filter);
        }
    }

    /** A piece of a list, and how long the whole list is. */
    public record Piece(List<LiveEntry> entries, long total) { }

    public Optional<LiveEntry> find(SiteNode site, long id) {
        return find(site, List.of(id)).values().stream().findFirst();
    }

    /** Those of the ids that are live, by id. */
    public Map<Long, LiveEntry> find(SiteNode site, Collection<Long> ids) {
        return find(Query.of(site), ids);
    }

    /** The same of a site and all sites below it. */
    public Map<Long, LiveEntry> findBelow(SiteNode site, Collection<Long> ids) {
        return find(Query.of(site).withSitesBelow(true), ids);
    }

    private Map<Long, LiveEntry> find(Query query, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : read(select(query).add(" and ").add(Sql.in("e.id", ids))).stream()
                .collect(Collectors.toUnmodifiableMap(LiveEntry::id, Function.identity()));
    }

    /** Pinned ones first, then the newest. */
    public List<LiveEntry> list(Query query, int limit) {
        return list(query, 0, limit);
    }

    /** A piece of the same list. */
    public List<LiveEntry> list(Query query, int offset, int limit) {
        return leading(query, new Sql().add("e.pinned_until > ?", now()), offset, limit);
    }

    /** These first, then the newest, whether pinned or not. */
    public List<LiveEntry> leading(Query query, Collection<Long> ids, int offset, int limit) {
        return leading(query, Sql.in("e.id", ids), offset, limit);
    }

    /** In an order that looks like chance and depends on nothing but their ids and the seed. */
    public List<LiveEntry> shuffled(Query query, long seed, int offset, int limit) {
        return read(select(query).add(" order by mod(e.id * ?, ?), e.id limit ? offset ?",
                1 + Math.floorMod(seed, SHUFFLE - 1), SHUFFLE, limit, offset));
    }

    /** The newest, whether pinned or not. */
    public List<LiveEntry> newest(Query query, int limit) {
        return newest(select(query), 0, limit);
    }

    /** A page of a list with its total, in three queries. */
    public Piece piece(Query query, int offset, int limit) {
        return new Piece(list(query, offset, limit), count(query));
    }

    // Two queries, so that the newest come straight from an index, however many entries there are.
    private List<LiveEntry> leading(Query query, Sql condition, int offset, int limit) {
        var leading = read(select(query).add(" and ").add(condition).add(NEWEST_FIRST));
        var entries = new ArrayList<>(leading.subList(Math.min(offset, leading.size()), Math.min(offset + limit, leading.size())));
        if (entries.size() < limit) {
            var others = select(query).add(" and (").add(condition).add(") is not true");
            entries.addAll(newest(others, Math.max(0, offset - leading.size()), limit - entries.size()));
        }
        return List.copyOf(entries);
    }

    private List<LiveEntry> newest(Sql sql, int offset, int limit) {
        return read(sql.add(NEWEST_FIRST + " limit ? offset ?", limit, offset));
    }

    public long count(Query query) {
        return number(new Sql().add("select count(*)").add(from(query)).add(where(query)).rows(em).getFirst()[0]);
    }

    /**
     * How many entries have each value of a field, as forms write it; the most frequent first.
     *
     * @param field a column of the query's type, or of one of its groups: {@code honours.level}
     * @param most  how many values at the most
     * @throws IllegalArgumentException when the type has no such column
     */
    public Map<String, Long> values(Query query, String field, int most) {
        var column = query.filter().column(field);
        var value = column.of("v");
        var rows = new Sql().add("select " + value + ", count(distinct e.id)").add(from(query)).add(query.filter().values(column)).add(where(query))
                .add(" and " + value + " is not null group by " + value + " order by 2 desc, 1 limit ?", most).rows(em);
        var counts = new LinkedHashMap<String, Long>();
        rows.forEach(row -> counts.put(String.valueOf(TypedFields.fromColumn(column.field(), row[0])), number(row[1])));
        return Collections.unmodifiableMap(counts);
    }

    /** How many each site has, those of the sites below it included, by its id. */
    public Map<Long, Long> sites(Query query) {
        var rows = new Sql().add("select s.lineage, count(*)").add(from(query)).add(" join site s on s.id = e.site_id").add(where(query))
                .add(" group by s.lineage").rows(em);
        var counts = new HashMap<Long, Long>();
        for (var row : rows) {
            SiteNode.ancestry((String) row[0]).stream().dropWhile(id -> id != query.site().id())
                    .forEach(id -> counts.merge(id, number(row[1]), Long::sum));
        }
        return Map.copyOf(counts);
    }

    /** The live entry of the same section that was published right before this one. */
    public Optional<LiveEntry> before(SiteNode site, LiveEntry entry) {
        return beside(site, entry, "<", NEWEST_FIRST);
    }

    /** The live entry of the same section that was published right after this one. */
    public Optional<LiveEntry> after(SiteNode site, LiveEntry entry) {
        return beside(site, entry, ">", " order by e.published_at, e.id");
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
        var at = Timestamp.from(entry.publishedAt());
        return read(select(Query.of(site).in(List.of(entry.sectionId())))
                .add(" and (e.published_at " + than + " ? or e.published_at = ? and e.id " + than + " ?)", at, at, entry.id())
                .add(order + " limit 1")).stream().findFirst();
    }

    private Sql select(Query query) {
        return new Sql().add(COLUMNS).add(from(query)).add(where(query));
    }

    private List<LiveEntry> read(Sql sql) {
        return sql.rows(em).stream().map(LiveEntries::entry).toList();
    }

    private static LiveEntry entry(Object[] row) {
        return new LiveEntry(number(row[0]), (String) row[1], number(row[2]), number(row[3]), number(row[4]), (String) row[5], (String) row[6],
                row[7] == null ? OptionalLong.empty() : OptionalLong.of(number(row[7])), (String) row[8], InstantColumns.read(row[9]),
                InstantColumns.read(row[10]), row[11] == null ? Instant.EPOCH : InstantColumns.read(row[11]));
    }

    private static Sql from(Query query) {
        return new Sql().add(" from entry e join revision r on r.id = e.live_revision_id").add(query.filter().columns());
    }

    private Sql where(Query query) {
        var sql = new Sql().add(" where (e.expires_at is null or e.expires_at > ?)", now());
        if (query.tree()) {
            sql.add(" and e.site_id in (select s.id from site s where s.lineage like ? and s.closed_at is null)", query.site().lineage() + "%");
        } else {
            sql.add(" and e.site_id = ?", query.site().id());
        }
        if (!query.type().isEmpty()) {
            sql.add(" and e.type = ?", query.type());
        }
        if (!query.sectionIds().isEmpty()) {
            sql.add(" and ").add(Sql.in("e.section_id", query.sectionIds()));
        }
        if (!query.tag().isEmpty()) {
            sql.add(" and exists (select 1 from revision_tag t where t.revision_id = r.id and t.tag = ?)", query.tag());
        }
        if (query.illustrated()) {
            sql.add(" and e.illustrated");
        }
        return sql.add(query.filter().conditions());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
