package org.zhijia.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.zhijia.identity.Account;
import org.zhijia.site.Section;

/** An upload on its way into a section. */
@Entity
@Table(name = "import_job")
class ImportJob {

    /** How far it is. */
    enum State { WAITING, RUNNING, DONE, CANCELLED, FAILED }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_job_seq")
    @SequenceGenerator(name = "import_job_seq", sequenceName = "import_job_seq")
    private Long id;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    @Column(name = "section_id", updatable = false)
    private long sectionId;

    @Column(updatable = false)
    private String type;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "as_draft", updatable = false)
    private boolean asDraft;

    @Column(updatable = false)
    private boolean fresh;

    private String state = word(State.WAITING);
    private String error = "";
    private int total;
    private int done;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected ImportJob() { }

    ImportJob(Section section, String type, Account by, boolean asDraft, boolean fresh, Instant now) {
        this.siteId = section.siteId();
        this.sectionId = section.id();
        this.type = type;
        this.accountId = by.id();
        this.asDraft = asDraft;
        this.fresh = fresh;
        this.createdAt = now;
    }

    void start(int documents) {
        state = word(State.RUNNING);
        total = documents;
    }

    void count() {
        done++;
    }

    void finish(Instant now) {
        end(State.DONE, now);
    }

    void fail(String why, Instant now) {
        error = why.substring(0, Math.min(1000, why.length()));
        end(State.FAILED, now);
    }

    void cancel(Instant now) {
        end(State.CANCELLED, now);
    }

    private void end(State last, Instant now) {
        if (isOpen()) {
            state = word(last);
            finishedAt = now;
        }
    }

    boolean isOpen() {
        return state() == State.WAITING || state() == State.RUNNING;
    }

    long id() {
        return id;
    }

    long siteId() {
        return siteId;
    }

    long sectionId() {
        return sectionId;
    }

    String type() {
        return type;
    }

    long accountId() {
        return accountId;
    }

    boolean isAsDraft() {
        return asDraft;
    }

    /** Whether each document becomes an entry of its own. */
    boolean isFresh() {
        return fresh;
    }

    Instant createdAt() {
        return createdAt;
    }

    State state() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    String stateWord() {
        return state;
    }

    String error() {
        return error;
    }

    int total() {
        return total;
    }

    int done() {
        return done;
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
