package org.zhijia.profile.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What somebody has to say against a person on a notice. Only officers who may publish there see it. */
@Entity
@Table(name = "objection")
public class Objection {

    /**
     * What was sent.
     *
     * @param name    empty where it came without one
     * @param contact how to reach who objects; empty likewise
     */
    public record Letter(String name, String contact, String content) { }

    public static final int LONGEST_ANSWER = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "objection_seq")
    @SequenceGenerator(name = "objection_seq", sequenceName = "objection_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice_id", updatable = false)
    private Notice notice;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private NoticePerson person;

    @Column(updatable = false)
    private String receipt;

    private String name;
    private String contact;
    private String content;

    @Column(name = "sent_at", updatable = false)
    private Instant sentAt;

    private Boolean upheld;
    private String answer = "";

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Objection() { }

    Objection(Notice notice, NoticePerson person, Letter letter, String receipt, Instant now) {
        this.notice = notice;
        this.person = person;
        this.name = letter.name();
        this.contact = letter.contact();
        this.content = letter.content();
        this.receipt = receipt;
        this.sentAt = now;
    }

    void answer(boolean upheld, String reason, long by, Instant now) {
        if (!isOpen()) {
            throw UnfitNotice.answered();
        }
        if (reason.isBlank()) {
            throw UnfitNotice.noReason();
        }
        this.upheld = upheld;
        this.answer = reason;
        this.answeredBy = by;
        this.answeredAt = now;
    }

    public boolean isOpen() {
        return upheld == null;
    }

    public long id() {
        return id;
    }

    public NoticePerson person() {
        return person;
    }

    /** What who objects is given to refer to it. */
    public String receipt() {
        return receipt;
    }

    public Letter letter() {
        return new Letter(name, contact, content);
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** Empty until it is answered. */
    public Optional<Boolean> upheld() {
        return Optional.ofNullable(upheld);
    }

    public String answer() {
        return answer;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** The person it is about no longer agrees to be known here: nothing that names them stays. */
    void forget() {
        content = "";
        answer = "";
    }
}
