package org.zhijia.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.Membership;
import org.zhijia.identity.Permission;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/**
 * What waits for a person, over all sites: texts to review, own texts that were given back, approved texts to publish.
 * Takes the same few queries however many sites there are, and looks only at texts in review.
 */
@ApplicationScoped
public class Todos {

    private static final String NAMED = "exists (select 1 from review_step_person n join review_plan p on p.id = n.plan_id"
            + " where n.plan_id = v.plan_id and n.place = v.place and p.site_id = e.site_id";

    private static final String FOR_REVIEW = "v.state = 'waiting' and v.submitter_id <> ? and coalesce(e.author_id, 0) <> ?"
            + " and not exists (select 1 from revision w where w.id = v.revision_id and w.author_id = ?)"
            + " and (v.assignee_id = ? or v.assignee_id is null and (not " + NAMED + ") or " + NAMED + " and n.account_id = ?)))";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Sites sites;

    @Inject
    private Sections sections;

    @Inject
    private Clock clock;

    /** At most {@code limit}, so that it stays cheap. */
    public int count(Account person, int limit) {
        return ids(person, limit).size();
    }

    /** What waits longest first. */
    public List<EntryLine> list(Account person, int limit) {
        var ids = ids(person, limit);
        return ids.isEmpty() ? List.of() : new EntryQuery(clock.instant()).whereIn("e.id", ids).lines(em, "x.submitted_at, x.id", 0, limit);
    }

    private List<Long> ids(Account person, int limit) {
        var query = new Conditions();
        query.add("v.state = 'returned' and v.submitter_id = ?", person.id());
        var memberships = accounts.memberships(person.id());
        if (!memberships.isEmpty()) {
            var reach = new Reach(memberships);
            reach.add(query, Permission.REVIEW, FOR_REVIEW, person.id(), person.id(), person.id(), person.id(), person.id());
            reach.add(query, Permission.PUBLISH, "v.state = 'approved' and d.entry_id is null");
        }
        var typed = em.createNativeQuery("select v.entry_id from review v join entry e on e.id = v.entry_id join site s on s.id = e.site_id"
                + " left join schedule d on d.entry_id = e.id where s.closed_at is null and (" + String.join(" or ", query.alternatives)
                + ") order by v.submitted_at, v.entry_id");
        for (int i = 0; i < query.parameters.size(); i++) {
            typed.setParameter(i + 1, query.parameters.get(i));
        }
        List<?> rows = typed.setMaxResults(limit).getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Alternatives of one condition. */
    private static final class Conditions {

        private final List<String> alternatives = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        void add(String condition, Object... values) {
            alternatives.add("(" + condition + ")");
            parameters.addAll(List.of(values));
        }
    }

    /** Where somebody's roles hold. */
    private final class Reach {

        private final List<Membership> memberships;
        private final Map<Long, SiteNode> nodes;

        Reach(List<Membership> memberships) {
            this.memberships = memberships;
            this.nodes = sites.find(memberships.stream().filter(Membership::below).map(Membership::siteId).toList());
        }

        /** What the condition says, wherever the person has the permission. */
        void add(Conditions query, String permission, String condition, Object... values) {
            var here = new Conditions();
            var held = memberships.stream().filter(membership -> membership.role().may(permission)).toList();
            held.stream().filter(Membership::below).map(membership -> nodes.get(membership.siteId()))
                    .forEach(site -> here.add("s.lineage like ?", site.lineage() + "%"));
            addIn(here, "e.site_id", held.stream().filter(membership -> !membership.below() && membership.sectionId().isEmpty())
                    .map(Membership::siteId).toList());
            addIn(here, "e.section_id", families(held.stream().filter(membership -> membership.sectionId().isPresent()).toList()));
            if (!here.alternatives.isEmpty()) {
                query.add(condition + " and (" + String.join(" or ", here.alternatives) + ")", values);
                query.parameters.addAll(here.parameters);
            }
        }

        private void addIn(Conditions here, String column, Collection<Long> ids) {
            if (!ids.isEmpty()) {
                here.add(column + " in (" + EntryQuery.marks(ids) + ")", ids.toArray());
            }
        }

        /** The sections of these roles with those below them. */
        private List<Long> families(List<Membership> onSections) {
            var trees = sections.of(onSections.stream().map(Membership::siteId).distinct().toList());
            return onSections.stream().flatMap(membership -> trees.get(membership.siteId()).byId(membership.sectionId().getAsLong()).stream()
                    .flatMap(section -> trees.get(membership.siteId()).family(section).stream())).distinct().toList();
        }
    }
}
