package org.zhijia.publishing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.zhijia.content.Entry;
import org.zhijia.content.Revision;
import org.zhijia.identity.Account;

/** Who did what to an entry, when, with which words. Only ever appended. */
@Entity
@Table(name = "publishing_step")
public class PublishingStep {

    /** In characters. */
    public static final int LONGEST_NOTE = 1000;

    /** What can be done to an entry. */
    public enum Step {
        SUBMITTED, APPROVED, RETURNED, TAKEN_OVER, DELEGATED, RECALLED, RESTARTED,
        /** Published without review, by whoever may bring in what was published elsewhere. */
        EXEMPTED,
        PUBLISHED, SCHEDULED, UNSCHEDULED, WITHDRAWN, PINNED, EXPIRES, MOVED, BACKDATED, COPIED, BINNED, RESTORED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publishing_step_seq")
    @SequenceGenerator(name = "publishing_step_seq", sequenceName = "publishing_step_seq")
    private Long id;

    @Column(name = "entry_id", updatable = false)
    private long entryId;

    @Column(name = "revision_id", updatable = false)
    private Long revisionId;

    @Column(updatable = false)
    private String step;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Column(updatable = false)
    private String note;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private Integer place;

    @Column(updatable = false)
    private String title;

    @Column(name = "base_revision_id", updatable = false)
    private Long baseRevisionId;

    @Column(name = "person_id", updatable = false)
    private Long personId;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "review_comment", joinColumns = @JoinColumn(name = "step_id"))
    @OrderColumn(name = "place")
    private List<ReviewComment> comments = new ArrayList<>();

    protected PublishingStep() { }

    /** @throws NoteTooLong beyond {@link #LONGEST_NOTE} */
    PublishingStep(Entry entry, Step step, Optional<Account> by, String note, Instant at) {
        if (note.length() > LONGEST_NOTE) {
            throw new NoteTooLong(note.length());
        }
        this.entryId = entry.id();
        this.step = step.name().toLowerCase(Locale.ROOT);
        this.accountId = by.map(Account::id).orElse(null);
        this.note = note;
        this.at = at;
    }

    PublishingStep of(Revision revision) {
        this.revisionId = revision.id();
        return this;
    }

    PublishingStep in(ReviewPlan.Step reviewed) {
        this.place = reviewed.place();
        this.title = reviewed.title();
        return this;
    }

    PublishingStep comparedWith(OptionalLong base) {
        this.baseRevisionId = base.isPresent() ? base.getAsLong() : null;
        return this;
    }

    PublishingStep to(Account person) {
        this.personId = person.id();
        return this;
    }

    PublishingStep saying(List<ReviewComment> about) {
        this.comments.addAll(about);
        return this;
    }

    public Step step() {
        return Step.valueOf(step.toUpperCase(Locale.ROOT));
    }

    public OptionalLong revisionId() {
        return optional(revisionId);
    }

    /** Empty when the clock did it. */
    public OptionalLong accountId() {
        return optional(accountId);
    }

    public String note() {
        return note;
    }

    public Instant at() {
        return at;
    }

    /** Of the review, counting from 1; empty for what is no step of it. */
    public OptionalInt place() {
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** What the step of the review was called; empty for what is no step of it. */
    public String title() {
        return title == null ? "" : title;
    }

    /** What the reviewer compared the revision with; empty when there was nothing before it. */
    public OptionalLong baseRevisionId() {
        return optional(baseRevisionId);
    }

    /** Whom a step was given to. */
    public OptionalLong personId() {
        return optional(personId);
    }

    public List<ReviewComment> comments() {
        return List.copyOf(comments);
    }

    private static OptionalLong optional(Long id) {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
