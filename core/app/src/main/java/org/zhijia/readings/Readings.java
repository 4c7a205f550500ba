package org.zhijia.readings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;
import org.zhijia.web.Subject;

/** The figures by page and day. Days are those of the site's own time zone. */
@ApplicationScoped
public class Readings {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Sites sites;

    @Inject
    private Clock clock;

    /** @param entries how often entries were read on the day; {@code lists} the home page and the lists */
    public record Day(LocalDate day, long entries, long lists) {

        public long total() {
            return entries + lists;
        }
    }

    /** An entry of the site that was read, by the title that it has now. */
    public record ReadEntry(long entryId, String title, long times) { }

    /** A site and how often its pages were read. */
    public record ReadSite(String key, String name, long times) { }

    /** Some days, both ends included. */
    public record Span(LocalDate from, LocalDate to) {

        public static Span last(int days, LocalDate today) {
            return new Span(today.minusDays(days - 1L), today);
        }

        public List<LocalDate> days() {
            return from.datesUntil(to.plusDays(1)).toList();
        }
    }

    /** Adds to the figures of today, as each site calls it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(Map<Subject, Long> times) {
        var nodes = sites.find(times.keySet().stream().map(Subject::siteId).collect(Collectors.toSet()));
        times.forEach((page, number) -> {
            if (nodes.containsKey(page.siteId())) {
                add(page, today(nodes.get(page.siteId())), number);
            }
        });
    }

    private void add(Subject page, LocalDate day, long number) {
        // The row first, then the number: so two nodes that write at once both count.
        bind("insert into reading (site_id, entry_id, on_day, times) values (?, ?, ?, 0) on conflict do nothing",
                page.siteId(), page.entryId(), Date.valueOf(day)).executeUpdate();
        bind("update reading set times = times + ? where site_id = ? and entry_id = ? and on_day = ?",
                number, page.siteId(), page.entryId(), Date.valueOf(day)).executeUpdate();
    }

    public LocalDate today(SiteNode site) {
        ZoneId zone = site.at("").zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Every day of the span, read or not. */
    public List<Day> days(SiteNode site, Span span) {
        return days(span, bind("select on_day, sum(case when entry_id = 0 then 0 else times end), sum(case when entry_id = 0 then times else 0 end)"
                + " from reading where site_id = ? and on_day between ? and ? group by on_day", site.id(), Date.valueOf(span.from()), Date.valueOf(span.to())));
    }

    /** Every day of the span, read or not. */
    public List<Day> days(SiteNode site, long entryId, Span span) {
        return days(span, bind("select on_day, sum(times), 0 from reading where site_id = ? and entry_id = ? and on_day between ? and ? group by on_day",
                site.id(), entryId, Date.valueOf(span.from()), Date.valueOf(span.to())));
    }

    private List<Day> days(Span span, Query query) {
        var found = new HashMap<LocalDate, Day>();
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            var day = ((Date) columns[0]).toLocalDate();
            found.put(day, new Day(day, number(columns[1]), number(columns[2])));
        }
        return span.days().stream().map(day -> found.getOrDefault(day, new Day(day, 0, 0))).toList();
    }

    /** The entries that were read most, the first first. */
    public List<ReadEntry> most(SiteNode site, Span span, int limit) {
        var query = bind("select found.entry_id, r.title, found.times from"
                + " (select entry_id, sum(times) as times from reading where site_id = ? and entry_id <> 0 and on_day between ? and ? group by entry_id) found"
                + " join entry e on e.id = found.entry_id join revision r on r.entry_id = e.id"
                + " where r.number = (select max(other.number) from revision other where other.entry_id = e.id)"
                + " order by found.times desc, found.entry_id desc", site.id(), Date.valueOf(span.from()), Date.valueOf(span.to()));
        var most = new ArrayList<ReadEntry>();
        for (Object row : query.setMaxResults(limit).getResultList()) {
            var columns = (Object[]) row;
            most.add(new ReadEntry(number(columns[0]), (String) columns[1], number(columns[2])));
        }
        return most;
    }

    /** The sites below, those that were read most first; who was not read at all comes last. */
    public List<ReadSite> below(SiteNode site, Span span, int limit) {
        var query = bind("select s.site_key, s.name, coalesce(sum(r.times), 0) as times from site s"
                + " left join reading r on r.site_id = s.id and r.on_day between ? and ?"
                + " where s.lineage like ? and s.id <> ? and s.closed_at is null group by s.id, s.site_key, s.name order by times desc, s.id",
                Date.valueOf(span.from()), Date.valueOf(span.to()), site.lineage() + "%", site.id());
        var below = new ArrayList<ReadSite>();
        for (Object row : query.setMaxResults(limit).getResultList()) {
            var columns = (Object[]) row;
            below.add(new ReadSite((String) columns[0], (String) columns[1], number(columns[2])));
        }
        return below;
    }

    private Query bind(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
