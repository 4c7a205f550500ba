package org.zhijia.profile.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.site.SiteNode;

/** Exemplary people whom visitors may see now, of a site and all sites below it. */
@ApplicationScoped
public class LivePeople {

    private static final String PERSON = "select e.id, r.title, f.school, f.subject, s.name";
    private static final String LIVE = " from entry e join revision r on r.id = e.live_revision_id join site s on s.id = e.site_id"
            + " left join profile_fields f on f.revision_id = r.id where e.type = 'profile' and s.lineage like ? and s.closed_at is null"
            + " and (e.expires_at is null or e.expires_at > ?)";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * As an officer knows them.
     *
     * @param site the name of the site that tells of them
     */
    public record Person(long entry, String name, String school, String subject, String site) {

        static Person of(Object[] row) {
            return new Person(((Number) row[0]).longValue(), (String) row[1], text(row[2]), text(row[3]), (String) row[4]);
        }

        private static String text(Object column) {
            return Optional.ofNullable((String) column).orElse("");
        }
    }

    /** @param words of a name, a school or a subject; empty for the latest */
    public List<Person> search(SiteNode site, String words, int limit) {
        var like = "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
        var query = live(PERSON, site, " and (lower(r.title) like ? escape '!' or lower(f.school) like ?"
                + " escape '!' or lower(f.subject) like ? escape '!') order by e.published_at desc, e.id desc");
        Stream.of(3, 4, 5).forEach(place -> query.setParameter(place, like));
        return rows(query.setMaxResults(limit)).map(Person::of).toList();
    }

    /** Those of the entries that are live, by entry. */
    public Map<Long, Person> find(SiteNode site, Collection<Long> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        var query = live(PERSON, site, " and e.id in (" + String.join(", ", Collections.nCopies(entries.size(), "?")) + ")");
        int place = 3;
        for (long entry : entries) {
            query.setParameter(place++, entry);
        }
        return rows(query).map(Person::of).collect(Collectors.toUnmodifiableMap(Person::entry, Function.identity()));
    }

    /** How many people there are to choose from. */
    public int count(SiteNode site) {
        return candidates(site).size();
    }

    /** Everybody once: who has the same name at the same school is one person. The page on the higher site is the one to show. */
    List<Candidate> candidates(SiteNode site) {
        var people = new LinkedHashMap<List<String>, List<Long>>();
        rows(live("select e.id, r.title, f.school", site, " order by s.lineage, e.id")).forEach(row ->
                people.computeIfAbsent(List.of(plain(row[1]), plain(row[2])), person -> new ArrayList<>()).add(((Number) row[0]).longValue()));
        return people.values().stream().map(Candidate::new).toList();
    }

    private static String plain(Object text) {
        return text == null ? "" : ((String) text).replaceAll("[\\s\\u3000]", "");
    }

    private Query live(String columns, SiteNode site, String rest) {
        return em.createNativeQuery(columns + LIVE + rest).setParameter(1, site.lineage() + "%").setParameter(2, Timestamp.from(clock.instant()));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Object[]> rows(Query query) {
        return ((List<Object[]>) query.getResultList()).stream();
    }
}
