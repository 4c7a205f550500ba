package org.zhijia.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhijia.checks.Checks;
import org.zhijia.content.ChangeLog;
import org.zhijia.content.Entry;
import org.zhijia.content.Revision;
import org.zhijia.identity.Account;
import org.zhijia.site.Section;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;
import org.zhijia.spi.PublishCheck.Finding;

/** Lets revisions go live and takes them back. Every step is recorded and appended to the change log. */
@ApplicationScoped
public class Publications {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Sites sites;

    @Inject
    private ChangeLog changes;

    @Inject
    private Checks checks;

    @Inject
    private Clock clock;

    /** What all checks find in a revision. */
    public List<Finding> check(Entry entry, Revision revision) {
        return checks.of(entry, revision);
    }

    /**
     * @param by empty when the clock does it
     * @return what the checks found and did not mind enough to stop it
     * @throws Blocked when a check does
     */
    public List<Finding> publish(Entry entry, Revision revision, Optional<Account> by, String note) {
        var findings = check(entry, revision);
        if (findings.stream().anyMatch(Finding::blocks)) {
            throw new Blocked(findings);
        }
        entry.publish(revision, clock.instant());
        forgetSchedule(entry);
        record(entry, revision, PublishingStep.Step.PUBLISHED, by, note);
        changes.append(siteOf(entry), "entry.published", entry.id());
        return findings;
    }

    /** For what was published elsewhere before; its real date is kept and that it was given is recorded. */
    public List<Finding> publishBackdated(Entry entry, Revision revision, Account by, Instant firstPublished) {
        entry.backdate(firstPublished);
        record(entry, revision, PublishingStep.Step.BACKDATED, Optional.of(by), firstPublished.toString());
        return publish(entry, revision, Optional.of(by), "");
    }

    public void withdraw(Entry entry, Optional<Account> by, String reason) {
        entry.withdraw(clock.instant());
        record(entry, null, PublishingStep.Step.WITHDRAWN, by, reason);
        changes.append(siteOf(entry), "entry.withdrawn", entry.id());
    }

    public void move(Entry entry, Section section, Optional<Account> by) {
        entry.moveTo(section);
        record(entry, null, PublishingStep.Step.MOVED, by, section.key());
        changes.append(siteOf(entry), "entry.moved", entry.id());
    }

    /** A later schedule replaces an earlier one. */
    public void schedule(Entry entry, Revision revision, Account by, Instant due) {
        forgetSchedule(entry);
        em.createNativeQuery("insert into schedule (entry_id, revision_id, account_id, due_at) values (?, ?, ?, ?)")
                .setParameter(1, entry.id()).setParameter(2, revision.id()).setParameter(3, by.id())
                .setParameter(4, Timestamp.from(due))
                .executeUpdate();
        record(entry, revision, PublishingStep.Step.SCHEDULED, Optional.of(by), due.toString());
    }

    public void unschedule(Entry entry, Optional<Account> by, String reason) {
        forgetSchedule(entry);
        record(entry, null, PublishingStep.Step.UNSCHEDULED, by, reason);
    }

    public List<PublishingStep> history(Entry entry) {
        return em.createQuery("select s from PublishingStep s where s.entryId = :entry order by s.id", PublishingStep.class)
                .setParameter("entry", entry.id())
                .getResultList();
    }

    private void forgetSchedule(Entry entry) {
        em.createNativeQuery("delete from schedule where entry_id = ?").setParameter(1, entry.id()).executeUpdate();
    }

    private void record(Entry entry, Revision revision, PublishingStep.Step step, Optional<Account> by, String note) {
        em.persist(new PublishingStep(entry.id(), revision == null ? null : revision.id(), step, by, note, clock.instant()));
    }

    private SiteNode siteOf(Entry entry) {
        return sites.require(entry.siteId());
    }
}
