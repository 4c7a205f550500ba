package org.zhijia.profile.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.site.SiteNode;

/** The people of a site's desk with the state of their consent, whether they are shown or not. What lies in the bin is left out. */
@ApplicationScoped
public class People {

    private static final String STANDING = "case when c.given is null then 'MISSING' when c.given then 'GIVEN' else 'WITHDRAWN' end";

    private static final String ALL = " from entry e join revision r on r.entry_id = e.id left join profile_fields f on f.revision_id = r.id"
            + " left join entry_copy k on k.entry_id = e.id"
            + " left join consent c on c.entry_id = coalesce(k.origin_id, e.id) and c.number = (select max(x.number) from consent x where x.entry_id = c.entry_id)"
            + " where e.site_id = ? and e.type = 'profile' and e.binned_at is null"
            + " and r.number = (select max(n.number) from revision n where n.entry_id = e.id)"
            + " and (r.title like ? escape '!' or f.school like ? escape '!')";

    private static final int MENTIONS = 20;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    /**
     * A person as the newest revision tells.
     *
     * @param stated the day of consent that came with a text that was never published
     * @param live   whether visitors see the person
     */
    public record Person(long id, String name, String school, Standing standing, Optional<LocalDate> saidOn, Optional<LocalDate> stated, boolean live) { }

    /** A published text of any site that says a name. */
    public record Mention(long entryId, long siteId, String title) { }

    /** @param standing empty for all */
    public List<Person> list(SiteNode site, Optional<Standing> standing, String words, int offset, int limit) {
        var sql = "select e.id, r.title, f.school, " + STANDING + ", c.said_on, f.consent, e.live_revision_id" + ALL
                + standing.map(wanted -> " and " + STANDING + " = ?").orElse("") + " order by e.id desc";
        var query = bound(em.createNativeQuery(sql), site, words);
        standing.ifPresent(wanted -> query.setParameter(4, wanted.name()));
        List<?> rows = query.setFirstResult(offset).setMaxResults(limit).getResultList();
        return rows.stream().map(row -> person((Object[]) row)).toList();
    }

    /** How many there are in each state; those that nobody is in are there too. */
    public Map<Standing, Long> counts(SiteNode site, String words) {
        var counts = new EnumMap<Standing, Long>(Standing.class);
        List.of(Standing.values()).forEach(standing -> counts.put(standing, 0L));
        List<?> rows = bound(em.createNativeQuery("select p.standing, count(*) from (select " + STANDING + " as standing" + ALL + ") p group by p.standing"),
                site, words).getResultList();
        rows.forEach(row -> counts.put(Standing.valueOf((String) ((Object[]) row)[0]), ((Number) ((Object[]) row)[1]).longValue()));
        return counts;
    }

    /** Where else the public reads a name, on whatever site of the same portal: what is written there no rule can take down. */
    public List<Mention> mentions(SiteNode site, String name) {
        var root = "." + site.ancestry().getFirst() + ".";
        List<?> rows = em.createNativeQuery("select e.id, e.site_id, r.title from entry e join revision r on r.id = e.live_revision_id join site s on s.id = e.site_id"
                        + " where s.lineage like ? and s.closed_at is null and (e.expires_at is null or e.expires_at > current_timestamp)"
                        + " and (r.title like ? escape '!' or r.summary like ? escape '!' or r.body like ? escape '!') order by e.id desc")
                .setParameter(1, root + "%").setParameter(2, like(name)).setParameter(3, like(name)).setParameter(4, like(name))
                .setMaxResults(MENTIONS).getResultList();
        var mentions = new ArrayList<Mention>();
        for (Object row : rows) {
            var columns = (Object[]) row;
            mentions.add(new Mention(((Number) columns[0]).longValue(), ((Number) columns[1]).longValue(), (String) columns[2]));
        }
        return mentions;
    }

    private static Query bound(Query query, SiteNode site, String words) {
        return query.setParameter(1, site.id()).setParameter(2, like(words)).setParameter(3, like(words));
    }

    private static String like(String words) {
        return "%" + words.replaceAll("([!%_])", "!$1") + "%";
    }

    private static Person person(Object[] row) {
        var standing = Standing.valueOf((String) row[3]);
        return new Person(((Number) row[0]).longValue(), (String) row[1], row[2] == null ? "" : (String) row[2], standing, day(row[4]),
                standing == Standing.MISSING ? day(row[5]) : Optional.empty(), row[6] != null);
    }

    private static Optional<LocalDate> day(Object column) {
        return Optional.ofNullable((Date) column).map(Date::toLocalDate);
    }
}
