package org.zhijia.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.zhijia.identity.Account;

/** Who did what to an entry, when, with which words. Only ever appended. */
@Entity
@Table(name = "publishing_step")
public class PublishingStep {

    /** What can be done to an entry. */
    public enum Step { PUBLISHED, SCHEDULED, UNSCHEDULED, WITHDRAWN, MOVED, BACKDATED }

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

    protected PublishingStep() { }

    PublishingStep(long entryId, Long revisionId, Step step, Optional<Account> by, String note, Instant at) {
        this.entryId = entryId;
        this.revisionId = revisionId;
        this.step = step.name().toLowerCase(Locale.ROOT);
        this.accountId = by.map(Account::id).orElse(null);
        this.note = note;
        this.at = at;
    }

    public Step step() {
        return Step.valueOf(step.toUpperCase(Locale.ROOT));
    }

    public String note() {
        return note;
    }

    public Instant at() {
        return at;
    }
}
