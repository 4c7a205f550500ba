package org.zhijia.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A browser in which a person is signed in, or is about to be: until {@code confirmed} the second factor is missing. */
@Entity
@Table(name = "desk_session")
public class DeskSession {

    private static final int LONGEST_DEVICE = 300;
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "desk_session_seq")
    @SequenceGenerator(name = "desk_session_seq", sequenceName = "desk_session_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "secret_hash")
    private String secretHash;

    private String address;
    private String device;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected DeskSession() { }

    DeskSession(Account account, String secretHash, Visitor from, Instant now) {
        this.accountId = account.id();
        this.secretHash = secretHash;
        this.address = from.address();
        this.device = from.device().substring(0, Math.min(from.device().length(), LONGEST_DEVICE));
        this.createdAt = now;
        this.seenAt = now;
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public String address() {
        return address;
    }

    /** As the browser names itself. */
    public String device() {
        return device;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Right to the minute. */
    public Instant seenAt() {
        return seenAt;
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Not at every request: a row that is written at each click would be the busiest of the database. */
    void see(Instant now) {
        if (now.isAfter(seenAt.plus(SEEN_AGAIN))) {
            seenAt = now;
        }
    }
}
