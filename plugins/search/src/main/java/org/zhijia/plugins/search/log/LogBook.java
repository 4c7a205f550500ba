package org.zhijia.plugins.search.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The log of searches as the database keeps it. */
@ApplicationScoped
@Transactional
public class LogBook {

    /** Of different questions on a site on one day; who asks more than that is no reader. */
    static final int MOST_A_DAY = 5_000;

    private static final String ASKINGS = """
            select a.query, a.times, l.hits, coalesce(o.times, 0), a.days, case when h.query is null then 0 else 1 end from
              (select query, sum(times) as times, count(*) as days, max(asked_on) as latest
               from search_asked where site_id = ? and asked_on >= ? group by query) a
              join search_asked l on l.site_id = ? and l.query = a.query and l.asked_on = a.latest
              left join (select query, sum(times) as times from search_opened where site_id = ? and asked_on >= ? group by query) o
                on o.query = a.query
              left join search_hidden h on h.site_id = ? and h.query = a.query
            where %s order by a.times desc, a.latest desc, a.query
            """;

    @PersistenceContext(unitName = "search")
    private EntityManager em;

    /** What was asked most. */
    public List<Asking> frequent(long siteId, LocalDate since, int limit) {
        return askings("1 = 1", siteId, since, limit);
    }

    /** What was asked and found nothing the last time. */
    public List<Asking> withoutResult(long siteId, LocalDate since, int limit) {
        return askings("l.hits = 0", siteId, since, limit);
    }

    /** What was found, more than once, and yet nobody wanted it. */
    public List<Asking> neverOpened(long siteId, LocalDate since, int limit) {
        return askings("l.hits > 0 and a.times > 1 and o.times is null", siteId, since, limit);
    }

    /** What officers do not want proposed to others. */
    public List<Asking> hidden(long siteId, LocalDate since, int limit) {
        return askings("h.query is not null", siteId, since, limit);
    }

    private List<Asking> askings(String which, long siteId, LocalDate since, int limit) {
        var day = Date.valueOf(since);
        List<?> rows = bind(ASKINGS.formatted(which), siteId, day, siteId, siteId, day, siteId).setMaxResults(limit).getResultList();
        return rows.stream().map(row -> (Object[]) row)
                .map(row -> new Asking((String) row[0], number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]) > 0)).toList();
    }

    /**
     * What was asked on whatever site, found something, and is not hidden: by site, by question, on how many days.
     *
     * @param longest   in characters
     * @param leastDays on which it was asked
     */
    Map<Long, Map<String, Long>> asked(LocalDate since, int longest, int leastDays, int limit) {
        List<?> rows = bind("select a.site_id, a.query, count(*) as days from search_asked a where a.asked_on >= ? and a.hits > 0 and char_length(a.query) <= ?"
                + " and not exists (select 1 from search_hidden h where h.site_id = a.site_id and h.query = a.query)"
                + " group by a.site_id, a.query having count(*) >= ? order by days desc, a.query",
                Date.valueOf(since), longest, leastDays).setMaxResults(limit).getResultList();
        return rows.stream().map(row -> (Object[]) row).collect(Collectors.groupingBy(row -> number(row[0]),
                Collectors.toMap(row -> (String) row[1], row -> number(row[2]))));
    }

    /** @return whether it stands in the log */
    boolean hide(long siteId, String query) {
        bind("insert into search_hidden (site_id, query) select distinct site_id, query from search_asked where site_id = ? and query = ? on conflict do nothing",
                siteId, query).executeUpdate();
        return number(bind("select count(*) from search_hidden where site_id = ? and query = ?", siteId, query).getSingleResult()) > 0;
    }

    Set<String> hidden(long siteId) {
        List<?> rows = bind("select query from search_hidden where site_id = ?", siteId).getResultList();
        return rows.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    void show(long siteId, String query) {
        bind("delete from search_hidden where site_id = ? and query = ?", siteId, query).executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void write(LocalDate day, Map<Asked, Tally> asked, Map<Opened, Long> opened) {
        var today = Date.valueOf(day);
        asked.forEach((question, tally) -> write(today, question, tally));
        opened.forEach((what, times) -> write(today, what, times));
    }

    private void write(Date day, Asked asked, Tally tally) {
        boolean known = bind("update search_asked set times = times + ?, hits = ? where site_id = ? and asked_on = ? and query = ?",
                tally.times(), tally.hits(), asked.siteId(), day, asked.query()).executeUpdate() > 0;
        if (!known) {
            bind("insert into search_asked (site_id, asked_on, query, times, hits) select id, cast(? as date), cast(? as varchar), cast(? as bigint), cast(? as bigint) from site"
                    + " where id = ? and (select count(*) from search_asked where site_id = ? and asked_on = ?) < ? on conflict do nothing",
                    day, asked.query(), tally.times(), tally.hits(), asked.siteId(), asked.siteId(), day, MOST_A_DAY).executeUpdate();
        }
    }

    /** Only where the question was asked, and never more often than that: who sends us made-up readers gains little. */
    private void write(Date day, Opened opened, long times) {
        long asked = number(bind("select coalesce(sum(times), 0) from search_asked where site_id = ? and query = ? and asked_on >= ?",
                opened.siteId(), opened.query(), Date.valueOf(day.toLocalDate().minusDays(1))).getSingleResult());
        if (asked == 0) {
            return;
        }
        bind("insert into search_opened (site_id, asked_on, query, entry_id, anchor, times) values (?, ?, ?, ?, ?, 0) on conflict do nothing",
                opened.siteId(), day, opened.query(), opened.entryId(), opened.anchor()).executeUpdate();
        bind("update search_opened set times = least(times + ?, ?) where site_id = ? and asked_on = ? and query = ? and entry_id = ? and anchor = ?",
                times, asked, opened.siteId(), day, opened.query(), opened.entryId(), opened.anchor()).executeUpdate();
    }

    /** Forgets what a site has kept before that day. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget(long siteId, LocalDate before) {
        for (String table : List.of("search_asked", "search_opened")) {
            bind("delete from " + table + " where site_id = ? and asked_on < ?", siteId, Date.valueOf(before)).executeUpdate();
        }
    }

    /** Forgets what any site has kept before that day. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget(LocalDate before) {
        for (String table : List.of("search_asked", "search_opened")) {
            bind("delete from " + table + " where asked_on < ?", Date.valueOf(before)).executeUpdate();
        }
    }

    /**
     * Forgets what was asked with a name in it, on whatever site and day, what was opened of an entry, and the questions kept
     * by officers that say the name or that only this entry answers.
     *
     * @param name in normal form
     */
    void forget(String name, long entryId) {
        var said = "%" + name.replaceAll("([!%_])", "!$1") + "%";
        for (String table : List.of("search_asked", "search_hidden")) {
            bind("delete from " + table + " where query like ? escape '!'", said).executeUpdate();
        }
        bind("delete from search_opened where entry_id = ? or query like ? escape '!'", entryId, said).executeUpdate();
        bind("delete from search_faq_clause where entry_id = ?", entryId).executeUpdate();
        bind("delete from search_faq where lower(question) like ? escape '!' or not exists (select 1 from search_faq_clause c where c.faq_id = search_faq.id)",
                said).executeUpdate();
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
