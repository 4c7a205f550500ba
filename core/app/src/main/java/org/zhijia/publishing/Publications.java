package org.zhijia.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.checks.Checks;
import org.zhijia.content.ChangeLog;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.Revision;
import org.zhijia.identity.Account;
import org.zhijia.publishing.PublishingStep.Step;
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
    private Entries entries;

    @Inject
    private Sites sites;

    @Inject
    private ChangeLog changes;

    @Inject
    private Checks checks;

    @Inject
    private ReviewPlans plans;

    @Inject
    private Approvals approvals;

    @Inject
    private History history;

    @Inject
    private Event<GoingLive> goingLive;

    @Inject
    private Clock clock;

    /** What all checks find in a revision. */
    public List<Finding> check(Entry entry, Revision revision) {
        return checks.of(entry, revision);
    }

    /**
     * @param by empty when the clock does it
     * @return what the checks found and did not mind enough to stop it
     * @throws NotApproved where steps are asked for and the revision has not passed them
     * @throws Blocked     when a check does
     */
    public List<Finding> publish(Entry entry, Revision revision, Optional<Account> by, String note) {
        holdApproved(entry, revision);
        return goLive(entry, revision, by, note);
    }

    /**
     * For what was published elsewhere before: goes live without review, and that it did is recorded.
     *
     * @param by somebody who may {@link org.zhijia.identity.Permission#BACKDATE}
     */
    public List<Finding> publishExempt(Entry entry, Revision revision, Account by, String note) {
        if (!isApproved(entry, revision)) {
            approvals.give(entry, revision);
            record(entry, revision, Step.EXEMPTED, Optional.of(by), note);
        }
        return goLive(entry, revision, Optional.of(by), note);
    }

    /** The same with its real date, which is kept; that it was given is recorded. */
    public List<Finding> publishBackdated(Entry entry, Revision revision, Account by, Instant firstPublished) {
        entry.backdate(firstPublished);
        record(entry, revision, Step.BACKDATED, Optional.of(by), firstPublished.toString());
        return publishExempt(entry, revision, by, "");
    }

    private List<Finding> goLive(Entry entry, Revision revision, Optional<Account> by, String note) {
        var findings = check(entry, revision);
        if (findings.stream().anyMatch(Finding::blocks)) {
            throw new Blocked(findings);
        }
        goingLive.fire(new GoingLive(entry, revision, by));
        entry.publish(revision, live(entry), clock.instant());
        forgetSchedule(entry);
        settleReview(entry, revision);
        record(entry, revision, Step.PUBLISHED, by, note);
        changes.append(siteOf(entry), "entry.published", entry.id());
        return findings;
    }

    /** Takes the entry off its public page; what was scheduled does not bring it back. */
    public void withdraw(Entry entry, Optional<Account> by, String reason) {
        entry.withdraw(clock.instant());
        forgetSchedule(entry);
        record(entry, null, Step.WITHDRAWN, by, reason);
        changes.append(siteOf(entry), "entry.withdrawn", entry.id());
    }

    /** Takes the entry off its public page and off the timetable, where it is on one of them. */
    public void takeDown(Entry entry, Optional<Account> by, String reason) {
        if (entry.isLive()) {
            withdraw(entry, by, reason);
        } else if (forgetSchedule(entry)) {
            record(entry, null, Step.UNSCHEDULED, by, reason);
        }
    }

    /** The entry's own address stays: it does not name the section. */
    public void move(Entry entry, Section section, Optional<Account> by) {
        entry.moveTo(section);
        record(entry, null, Step.MOVED, by, section.title());
        changes.append(siteOf(entry), "entry.moved", entry.id());
    }

    /** @param until empty takes the pin away */
    public void pin(Entry entry, Optional<Instant> until, Account by) {
        entry.pin(until);
        record(entry, null, Step.PINNED, Optional.of(by), until.map(Instant::toString).orElse(""));
        changes.append(siteOf(entry), "entry.pinned", entry.id());
    }

    /** @param moment when it leaves the public pages; empty lets it stay */
    public void expire(Entry entry, Optional<Instant> moment, Account by) {
        entry.expire(moment);
        record(entry, null, Step.EXPIRES, Optional.of(by), moment.map(Instant::toString).orElse(""));
        changes.append(siteOf(entry), "entry.expires", entry.id());
    }

    /**
     * A later schedule replaces an earlier one.
     *
     * @throws NotApproved as for {@link #publish}
     * @throws NotInFuture when the moment has passed
     */
    public void schedule(Entry entry, Revision revision, Account by, Instant due) {
        if (!due.isAfter(clock.instant())) {
            throw new NotInFuture();
        }
        holdApproved(entry, revision);
        forgetSchedule(entry);
        em.createNativeQuery("insert into schedule (entry_id, revision_id, account_id, due_at) values (?, ?, ?, ?)")
                .setParameter(1, entry.id()).setParameter(2, revision.id()).setParameter(3, by.id())
                .setParameter(4, Timestamp.from(due))
                .executeUpdate();
        record(entry, revision, Step.SCHEDULED, Optional.of(by), due.toString());
    }

    public void unschedule(Entry entry, Optional<Account> by, String reason) {
        forgetSchedule(entry);
        record(entry, null, Step.UNSCHEDULED, by, reason);
    }

    /** Of that revision: another one that was approved goes out as planned. */
    void unschedule(Entry entry, Revision revision, Account by, String reason) {
        int planned = em.createNativeQuery("delete from schedule where entry_id = ? and revision_id = ?")
                .setParameter(1, entry.id()).setParameter(2, revision.id()).executeUpdate();
        if (planned > 0) {
            record(entry, revision, Step.UNSCHEDULED, Optional.of(by), reason);
        }
    }

    /**
     * What would be published now: the revision that has passed review, or the newest where none is asked for.
     *
     * @throws NotApproved where steps are asked for and nothing that is not public yet has passed them
     */
    public Revision candidate(Entry entry) {
        var latest = entries.latestRevision(entry);
        if (isApproved(entry, latest)) {
            return latest;
        }
        return Optional.ofNullable(em.find(Review.class, entry.id())).filter(Review::isApproved)
                .map(review -> entries.revision(review.revisionId())).orElseThrow(NotApproved::new);
    }

    private void holdApproved(Entry entry, Revision revision) {
        if (!isApproved(entry, revision)) {
            throw new NotApproved();
        }
    }

    private boolean isApproved(Entry entry, Revision revision) {
        boolean live = entry.liveRevisionId().equals(OptionalLong.of(revision.id()));
        return live || !plans.of(entry).asksForReview() || approvals.has(revision);
    }

    private Optional<Revision> live(Entry entry) {
        return entry.liveRevisionId().stream().mapToObj(entries::revision).findFirst();
    }

    /** The review has done its work; that of another revision goes on. */
    private void settleReview(Entry entry, Revision revision) {
        Optional.ofNullable(em.find(Review.class, entry.id())).filter(review -> review.revisionId() == revision.id()).ifPresent(em::remove);
    }

    /** @return whether there was one */
    private boolean forgetSchedule(Entry entry) {
        return em.createNativeQuery("delete from schedule where entry_id = ?").setParameter(1, entry.id()).executeUpdate() > 0;
    }

    private void record(Entry entry, Revision revision, Step step, Optional<Account> by, String note) {
        var done = new PublishingStep(entry, step, by, note, clock.instant());
        history.append(revision == null ? done : done.of(revision));
    }

    private SiteNode siteOf(Entry entry) {
        return sites.require(entry.siteId());
    }
}
