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

/** Somebody on a notice. Who it is, the nomination says, and nothing else. */
@Entity
@Table(name = "notice_person")
public class NoticePerson {

    static final int LONGEST_REMARK = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_person_seq")
    @SequenceGenerator(name = "notice_person_seq", sequenceName = "notice_person_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice_id", updatable = false)
    private Notice notice;

    @Column(updatable = false)
    private int place;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "nomination_id", updatable = false)
    private Nomination nomination;

    @Column(name = "removed_at")
    private Instant removedAt;

    private String remark = "";

    protected NoticePerson() { }

    NoticePerson(Notice notice, int place, Nomination nomination) {
        this.notice = notice;
        this.place = place;
        this.nomination = nomination;
    }

    void remove(String remark, Instant now) {
        this.removedAt = now;
        this.remark = remark.substring(0, Math.min(LONGEST_REMARK, remark.length()));
    }

    public boolean isRemoved() {
        return removedAt != null || nomination.isForgotten();
    }

    public long id() {
        return id;
    }

    public Nomination nomination() {
        return nomination;
    }

    /** What readers are told of the removal; may be empty. */
    public String remark() {
        return remark;
    }
}
