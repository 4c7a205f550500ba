package org.zhijia.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Where the submitted revision of an entry stands. Holds who may take which step; that a person may review at all on the
 * site or in the section is the endpoint's question.
 */
@Entity
@Table(name = "review")
public class Review {

    /** What becomes of a submission. */
    public enum State { WAITING, RETURNED, APPROVED }

    /** What a reviewer had in front of him when he decided: another revision or step must be looked at first. */
    public record Seen(long revisionId, int place) { }

    @Id
    @Column(name = "entry_id")
    private long entryId;

    @Column(name = "revision_id")
    private long revisionId;

    @Column(name = "plan_id")
    private long planId;

    private String state;
    private int place;
    private int steps;

    @Column(name = "submitter_id")
    private long submitterId;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "assignee_id")
    private Long assigneeId;

    @Version
    private long version;

    protected Review() { }

    Review(long entryId) {
        this.entryId = entryId;
    }

    /** Begins at the first step, whatever was decided about an earlier revision. */
    void submit(long revisionId, ReviewPlan plan, long submitterId, Instant now) {
        this.revisionId = revisionId;
        this.submitterId = submitterId;
        this.submittedAt = now;
        restart(plan);
    }

    /** The same revision from the first step of another plan. */
    void restart(ReviewPlan plan) {
        planId = plan.id();
        steps = plan.steps().size();
        place = 1;
        assigneeId = null;
        become(State.WAITING);
    }

    /**
     * Takes the step that is waited for.
     *
     * @param authors who have written the text
     * @throws NotInReview, MovedOn, OwnText, NotYourStep
     */
    void approve(Seen seen, ReviewPlan plan, long by, Set<Long> authors) {
        hold(State.WAITING, seen);
        holdMayDecide(plan, by, authors);
        assigneeId = null;
        if (place == steps) {
            become(State.APPROVED);
        } else {
            place++;
        }
    }

    /** Gives the text back to its author; what was approved and is not public yet can be given back too. */
    void giveBack(Seen seen, ReviewPlan plan, long by, Set<Long> authors) {
        hold(isApproved() ? State.APPROVED : State.WAITING, seen);
        holdMayDecide(plan, by, authors);
        assigneeId = null;
        become(State.RETURNED);
    }

    /** A colleague of the same step goes on with what somebody else was asked to do, or keeps others from doing it twice. */
    void takeOver(Seen seen, ReviewPlan plan, long by, Set<Long> authors) {
        hold(State.WAITING, seen);
        holdIsNotAuthor(by, authors);
        if (!plan.step(place).isFor(by)) {
            throw new NotYourStep();
        }
        assigneeId = by;
    }

    /** Whoever might decide hands the step to somebody else. */
    void delegate(Seen seen, ReviewPlan plan, long by, long to, Set<Long> authors) {
        hold(State.WAITING, seen);
        holdMayDecide(plan, by, authors);
        holdIsNotAuthor(to, authors);
        assigneeId = to;
    }

    void holdRecall(long by) {
        if (state() != State.WAITING) {
            throw new NotInReview();
        }
        if (submitterId != by) {
            throw new NotYourSubmission();
        }
    }

    /** Whether this person could approve or give back now. */
    public boolean isFor(long accountId, ReviewPlan plan, Set<Long> authors) {
        return state() != State.RETURNED && !isOwn(accountId, authors)
                && (assigneeId == null ? plan.step(place).isFor(accountId) : assigneeId == accountId);
    }

    /** Whether this person could take the step over from whoever has it. */
    public boolean mayBeTakenOver(long accountId, ReviewPlan plan, Set<Long> authors) {
        return state() == State.WAITING && !isOwn(accountId, authors) && plan.step(place).isFor(accountId)
                && (assigneeId == null || assigneeId != accountId);
    }

    private void hold(State expected, Seen seen) {
        if (state() != expected) {
            throw new NotInReview();
        }
        if (seen.revisionId() != revisionId || seen.place() != place) {
            throw new MovedOn();
        }
    }

    private void holdMayDecide(ReviewPlan plan, long by, Set<Long> authors) {
        holdIsNotAuthor(by, authors);
        if (!isFor(by, plan, authors)) {
            throw new NotYourStep();
        }
    }

    private void holdIsNotAuthor(long person, Set<Long> authors) {
        if (isOwn(person, authors)) {
            throw new OwnText();
        }
    }

    private boolean isOwn(long person, Set<Long> authors) {
        return person == submitterId || authors.contains(person);
    }

    private void become(State state) {
        this.state = state.name().toLowerCase(Locale.ROOT);
    }

    public State state() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    public boolean isApproved() {
        return state() == State.APPROVED;
    }

    public long entryId() {
        return entryId;
    }

    public long revisionId() {
        return revisionId;
    }

    long planId() {
        return planId;
    }

    /** The step that is waited for, or the one that was taken last, counting from 1. */
    public int place() {
        return place;
    }

    public int steps() {
        return steps;
    }

    public long submitterId() {
        return submitterId;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** Who has taken the step over or was asked to. */
    public OptionalLong assigneeId() {
        return assigneeId == null ? OptionalLong.empty() : OptionalLong.of(assigneeId);
    }

    public Seen seen() {
        return new Seen(revisionId, place);
    }
}
