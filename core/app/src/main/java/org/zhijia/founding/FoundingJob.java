package org.zhijia.founding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;

/** A list of sites that somebody wants founded. */
@Entity
@Table(name = "founding_job")
public class FoundingJob {

    /** How far it is. */
    public enum State {
        /** Its rows were looked at; nothing is founded yet. */ CHECKED,
        /** Somebody has said yes. */ RUNNING,
        /** No row is left. */ DONE,
        /** Stopped: what was founded stays. */ CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "founding_job_seq")
    @SequenceGenerator(name = "founding_job_seq", sequenceName = "founding_job_seq")
    private Long id;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    private String state = word(State.CHECKED);

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected FoundingJob() { }

    FoundingJob(long siteId, long accountId, String fileName, Instant now) {
        this.siteId = siteId;
        this.accountId = accountId;
        this.fileName = fileName;
        this.createdAt = now;
    }

    void start(Instant now) {
        if (state() == State.CHECKED) {
            state = word(State.RUNNING);
            startedAt = now;
        }
    }

    void finish(Instant now) {
        end(State.DONE, now);
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

    public boolean isOpen() {
        return state() == State.CHECKED || state() == State.RUNNING;
    }

    public long id() {
        return id;
    }

    long siteId() {
        return siteId;
    }

    long accountId() {
        return accountId;
    }

    public String fileName() {
        return fileName;
    }

    public State state() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    public Instant createdAt() {
        return createdAt;
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
