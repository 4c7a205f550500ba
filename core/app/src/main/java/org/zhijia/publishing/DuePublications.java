package org.zhijia.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.zhijia.content.Entry;
import org.zhijia.content.Revision;
import org.zhijia.identity.Accounts;
import org.zhijia.site.Sites;
import org.zhijia.site.Visits;

/** What the timetable holds and whose time has come. */
@ApplicationScoped
class DuePublications {

    private static final int ROUND = 200;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Publications publications;

    @Inject
    private Reviews reviews;

    @Inject
    private Accounts accounts;

    @Inject
    private Sites sites;

    @Inject
    private Visits visits;

    @Inject
    private Clock clock;

    @Transactional
    public List<Long> entryIds() {
        List<?> rows = em.createNativeQuery("select entry_id from schedule where due_at <= ? order by due_at")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setMaxResults(ROUND)
                .getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }

    @Transactional
    public void publish(long entryId) {
        // Locks the row: another node that has read the same list finds nothing to do when it comes to this one.
        List<?> rows = em.createNativeQuery("select revision_id from schedule where entry_id = ? for update")
                .setParameter(1, entryId)
                .getResultList();
        if (!rows.isEmpty()) {
            var entry = em.find(Entry.class, entryId);
            var revision = em.find(Revision.class, ((Number) rows.getFirst()).longValue());
            visits.visit(sites.require(entry.siteId()), () -> publications.publish(entry, revision, Optional.empty(), "按计划发布"));
        }
    }

    /**
     * Takes what was refused off the timetable with a record of why. Where steps were set since it was scheduled, it goes
     * to the reviewers in the name of whoever had planned it.
     */
    @Transactional
    public void giveUp(long entryId, String why) {
        var entry = em.find(Entry.class, entryId);
        List<?> planned = em.createNativeQuery("select revision_id, account_id from schedule where entry_id = ?").setParameter(1, entryId).getResultList();
        publications.unschedule(entry, Optional.empty(), why);
        planned.stream().findFirst().map(row -> (Object[]) row).filter(row -> row[1] != null).ifPresent(row ->
                submit(entry, em.find(Revision.class, ((Number) row[0]).longValue()), ((Number) row[1]).longValue()));
    }

    private void submit(Entry entry, Revision revision, long by) {
        if (reviews.find(entry).isEmpty() && reviews.isNeeded(entry, revision)) {
            accounts.find(by).ifPresent(person -> reviews.submit(entry, revision, person, ""));
        }
    }
}
