package org.zhijia.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.zhijia.content.Entry;
import org.zhijia.identity.Account;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/**
 * Which steps texts take. A section's own plan holds for it and the sections below it, a site's for the site and the
 * sites below it; the nearest one counts.
 */
@ApplicationScoped
public class ReviewPlans {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Sites sites;

    @Inject
    private Sections sections;

    @Inject
    private Clock clock;

    /**
     * A plan and where it comes from.
     *
     * @param siteId    the site that has set it; 0 for {@link ReviewPlan#NONE}
     * @param sectionId the section that it was set for; empty for the whole site
     */
    public record Origin(ReviewPlan plan, long siteId, OptionalLong sectionId) {

        static final Origin NOWHERE = new Origin(ReviewPlan.NONE, 0, OptionalLong.empty());
    }

    /** What a section is asked to do now. */
    public ReviewPlan of(SiteNode site, long sectionId) {
        return inForce(site).section(sectionId).plan();
    }

    ReviewPlan of(Entry entry) {
        return of(sites.require(entry.siteId()), entry.sectionId());
    }

    /** All that counts on a site, in two queries. */
    public InForce inForce(SiteNode site) {
        var set = lastOf(site);
        return new InForce(site, set, set.isEmpty() ? List.of() : sections.of(site.id()).all());
    }

    /** The plan that a text of a site was submitted under. */
    ReviewPlan require(long id, long siteId) {
        return read("p.id in (?)", List.of(id)).values().stream().findFirst().map(row -> row.planOn(siteId)).orElseThrow();
    }

    /**
     * Sets the steps of a site or section. What is in review keeps the steps it was submitted under.
     *
     * @param section empty for the whole site
     * @param steps   their titles and people; none lets publishers publish directly
     * @throws UnfitPlan for more than {@link ReviewPlan#MOST_STEPS} steps or a title that is empty or too long
     */
    public ReviewPlan set(SiteNode site, Optional<Section> section, List<ReviewPlan.Step> steps, Optional<Account> by) {
        UnfitPlan.refuse(steps);
        long id = insert(site, section, false, by);
        for (var step : steps) {
            em.createNativeQuery("insert into review_step (plan_id, place, title) values (?, ?, ?)")
                    .setParameter(1, id).setParameter(2, step.place()).setParameter(3, step.title()).executeUpdate();
            step.people().forEach(person -> em.createNativeQuery("insert into review_step_person (plan_id, place, account_id) values (?, ?, ?)")
                    .setParameter(1, id).setParameter(2, step.place()).setParameter(3, person).executeUpdate());
        }
        return new ReviewPlan(id, steps);
    }

    /** Takes away what a site or section has set: what stands above counts again. */
    public void inherit(SiteNode site, Optional<Section> section, Optional<Account> by) {
        insert(site, section, true, by);
    }

    private long insert(SiteNode site, Optional<Section> section, boolean inherits, Optional<Account> by) {
        long id = ((Number) em.createNativeQuery("select nextval('review_plan_seq')").getSingleResult()).longValue();
        em.createNativeQuery("insert into review_plan (id, site_id, inherits, at) values (?, ?, ?, ?)")
                .setParameter(1, id).setParameter(2, site.id()).setParameter(3, inherits)
                .setParameter(4, Timestamp.from(clock.instant())).executeUpdate();
        // Absent values are left out and not bound: PostgreSQL wants to know the type of a null.
        section.ifPresent(chosen -> fill("section_id", chosen.id(), id));
        by.ifPresent(person -> fill("account_id", person.id(), id));
        return id;
    }

    private void fill(String column, long value, long id) {
        em.createNativeQuery("update review_plan set " + column + " = ? where id = ?")
                .setParameter(1, value).setParameter(2, id).executeUpdate();
    }

    /** What each site as a whole and each section has set last, where it has not taken it back. */
    private List<Origin> lastOf(SiteNode site) {
        var last = new LinkedHashMap<List<Object>, Row>();
        read("p.site_id in (" + marks(site.ancestry()) + ")", site.ancestry()).values()
                .forEach(row -> last.put(List.of(row.siteId(), row.sectionId()), row));
        return last.values().stream().filter(row -> !row.inherits()).map(row -> new Origin(row.planOn(site.id()), row.siteId(), row.sectionId())).toList();
    }

    /** A row of review_plan while its steps are read. */
    private record Row(long id, long siteId, OptionalLong sectionId, boolean inherits, List<ReviewPlan.Step> steps) {

        /** People are named where a plan is set: on the sites below everybody takes the steps who may review there. */
        ReviewPlan planOn(long site) {
            return new ReviewPlan(id, site == siteId ? steps : steps.stream().map(step -> new ReviewPlan.Step(step.place(), step.title(), Set.of())).toList());
        }
    }

    private Map<Long, Row> read(String condition, Collection<Long> ids) {
        var query = em.createNativeQuery("select p.id, p.site_id, p.section_id, p.inherits, s.place, s.title, n.account_id from review_plan p"
                + " left join review_step s on s.plan_id = p.id"
                + " left join review_step_person n on n.plan_id = s.plan_id and n.place = s.place"
                + " where " + condition + " order by p.at, p.id, s.place");
        int at = 1;
        for (long id : ids) {
            query.setParameter(at++, id);
        }
        var rows = new LinkedHashMap<Long, Row>();
        for (Object found : query.getResultList()) {
            add((Object[]) found, rows);
        }
        return rows;
    }

    private static void add(Object[] found, Map<Long, Row> rows) {
        long id = number(found[0]);
        var row = rows.computeIfAbsent(id, key -> new Row(id, number(found[1]),
                found[2] == null ? OptionalLong.empty() : OptionalLong.of(number(found[2])), (Boolean) found[3], new ArrayList<>()));
        if (found[4] == null) {
            return;
        }
        int place = ((Number) found[4]).intValue();
        Set<Long> people = found[6] == null ? Set.of() : Set.of(number(found[6]));
        if (row.steps().size() < place) {
            row.steps().add(new ReviewPlan.Step(place, (String) found[5], people));
        } else {
            var both = new HashSet<>(row.steps().getLast().people());
            both.addAll(people);
            row.steps().set(place - 1, new ReviewPlan.Step(place, (String) found[5], both));
        }
    }

    private static String marks(Collection<Long> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
