package org.zhijia.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.Revision;
import org.zhijia.identity.Account;
import org.zhijia.publishing.PublishingStep.Step;
import org.zhijia.publishing.Review.Seen;

/**
 * Review of submitted revisions, step by step. Visitors see none of it: what is public stays until the approved revision
 * is published. Whoever calls has asked whether the person may write or review there.
 */
@ApplicationScoped
public class Reviews {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Entries entries;

    @Inject
    private ReviewPlans plans;

    @Inject
    private Approvals approvals;

    @Inject
    private Publications publications;

    @Inject
    private History history;

    @Inject
    private Clock clock;

    public Optional<Review> find(Entry entry) {
        return Optional.ofNullable(em.find(Review.class, entry.id()));
    }

    /** The steps that a review goes through. */
    public ReviewPlan planOf(Entry entry, Review review) {
        return plans.require(review.planId(), entry.siteId());
    }

    /** Whether the revision must pass review before it may be published where its entry is now. */
    public boolean isNeeded(Entry entry, Revision revision) {
        return plans.of(entry).asksForReview() && !approvals.has(revision);
    }

    /**
     * Hands a revision to the reviewers, at the first step. A newer revision takes the place of one that waits; one
     * that was approved before may still be published.
     *
     * @throws NothingToReview where no step is asked for
     * @throws AlreadyApproved when the revision has passed them
     */
    public Review submit(Entry entry, Revision revision, Account by, String note) {
        // Two who submit at the same moment do so one after the other.
        em.lock(entry, LockModeType.PESSIMISTIC_WRITE);
        var plan = plans.of(entry);
        if (!plan.asksForReview()) {
            throw new NothingToReview();
        }
        if (approvals.has(revision)) {
            throw new AlreadyApproved();
        }
        var review = locked(entry).orElseGet(() -> new Review(entry.id()));
        review.submit(revision.id(), plan, by.id(), clock.instant());
        em.persist(review);
        history.append(step(entry, Step.SUBMITTED, by, note).of(revision).comparedWith(entry.liveRevisionId()));
        return review;
    }

    /** @param base the revision that the reviewer compared it with; empty when there was none */
    public Review approve(Entry entry, Seen seen, OptionalLong base, Account by, String note) {
        var review = require(entry);
        var revision = entries.revision(review.revisionId());
        var plan = planOf(entry, review);
        review.approve(seen, plan, by.id(), authors(entry, revision));
        if (review.isApproved()) {
            approvals.give(entry, revision);
        }
        history.append(step(entry, Step.APPROVED, by, note).of(revision).in(plan.step(seen.place())).comparedWith(base));
        return review;
    }

    /**
     * Gives a text back to its author with what is to be changed. An approval is taken back with it, and what was
     * scheduled does not go out.
     */
    public Review giveBack(Entry entry, Seen seen, OptionalLong base, Account by, String note, List<ReviewComment> comments) {
        var review = require(entry);
        var revision = entries.revision(review.revisionId());
        var plan = planOf(entry, review);
        review.giveBack(seen, plan, by.id(), authors(entry, revision));
        history.append(step(entry, Step.RETURNED, by, note).of(revision).in(plan.step(seen.place())).comparedWith(base).saying(comments));
        if (approvals.takeBack(revision)) {
            publications.unschedule(entry, revision, by, note);
        }
        return review;
    }

    /** Makes the step that is waited for one's own. */
    public Review takeOver(Entry entry, Seen seen, Account by) {
        var review = require(entry);
        var revision = entries.revision(review.revisionId());
        var plan = planOf(entry, review);
        review.takeOver(seen, plan, by.id(), authors(entry, revision));
        history.append(step(entry, Step.TAKEN_OVER, by, "").of(revision).in(plan.step(seen.place())));
        return review;
    }

    /** @param to somebody who may review there: the caller has asked */
    public Review delegate(Entry entry, Seen seen, Account by, Account to, String note) {
        var review = require(entry);
        var revision = entries.revision(review.revisionId());
        var plan = planOf(entry, review);
        review.delegate(seen, plan, by.id(), to.id(), authors(entry, revision));
        history.append(step(entry, Step.DELEGATED, by, note).of(revision).in(plan.step(seen.place())).to(to));
        return review;
    }

    /** Takes one's own submission back: it is a draft again. */
    public void recall(Entry entry, Account by) {
        var review = require(entry);
        review.holdRecall(by.id());
        em.remove(review);
        history.append(step(entry, Step.RECALLED, by, "").of(entries.revision(review.revisionId())));
    }

    /** For who has changed the steps: the submitted revision begins again under those that count now. */
    public void restart(Entry entry, Account by) {
        var review = require(entry);
        if (review.state() != Review.State.WAITING) {
            throw new NotInReview();
        }
        var plan = plans.of(entry);
        if (plan.asksForReview()) {
            review.restart(plan);
        } else {
            em.remove(review);
        }
        history.append(step(entry, Step.RESTARTED, by, "").of(entries.revision(review.revisionId())));
    }

    /** Who has a hand in a revision and therefore does not approve it, beside who has submitted it. */
    public Set<Long> authors(Entry entry, Revision revision) {
        var authors = new HashSet<Long>();
        entry.authorId().ifPresent(authors::add);
        revision.authorId().ifPresent(authors::add);
        return Set.copyOf(authors);
    }

    private Review require(Entry entry) {
        return locked(entry).orElseThrow(NotInReview::new);
    }

    /** Two who decide at the same moment do so one after the other, and the second is told. */
    private Optional<Review> locked(Entry entry) {
        return Optional.ofNullable(em.find(Review.class, entry.id(), LockModeType.PESSIMISTIC_WRITE));
    }

    private PublishingStep step(Entry entry, Step step, Account by, String note) {
        return new PublishingStep(entry, step, Optional.of(by), note, clock.instant());
    }
}
