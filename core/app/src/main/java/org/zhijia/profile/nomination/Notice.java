package org.zhijia.profile.nomination;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A public notice (公示) of people who may be honoured. It hangs from its first to its last day, and takes objections on those
 * days only. What comes of it is published once, when the last day is over and every objection has been answered.
 */
@Entity
@Table(name = "notice")
public class Notice {

    static final int MOST_PEOPLE = 500;
    static final int MOST_OBJECTIONS = 2000;

    /** Where a notice is on its way. */
    public enum State { COMING, RUNNING, OVER, PUBLISHED, WITHDRAWN }

    /** @param contact whom to ask and tell, on the page */
    public record Wording(String title, String introduction, String contact) { }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_seq")
    @SequenceGenerator(name = "notice_seq", sequenceName = "notice_seq")
    private Long id;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    @ManyToOne
    @JoinColumn(name = "call_id", updatable = false)
    private Call call;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String introduction;

    @Column(updatable = false)
    private String contact;

    @Column(updatable = false)
    private LocalDate begins;

    @Column(updatable = false)
    private LocalDate ends;

    @OneToMany(mappedBy = "notice", cascade = CascadeType.PERSIST)
    @OrderBy("place")
    private List<NoticePerson> people = new ArrayList<>();

    @OneToMany(mappedBy = "notice", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Objection> objections = new ArrayList<>();

    @Column(name = "opened_by", updatable = false)
    private Long openedBy;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "entry_id")
    private Long entryId;

    @Version
    private long version;

    protected Notice() { }

    Notice(Call call, Wording wording, Period period, List<Nomination> chosen, long by, Instant now) {
        if (chosen.isEmpty() || chosen.size() > MOST_PEOPLE) {
            throw UnfitNotice.nobody();
        }
        this.siteId = call.siteId();
        this.call = call;
        this.title = wording.title();
        this.introduction = wording.introduction();
        this.contact = wording.contact();
        this.begins = period.begins();
        this.ends = period.ends();
        this.openedBy = by;
        this.openedAt = now;
        chosen.forEach(nomination -> people.add(new NoticePerson(this, people.size(), nomination)));
    }

    /** @param today where the site is */
    public State state(LocalDate today) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (publishedAt != null) {
            return State.PUBLISHED;
        }
        return period().isOver(today) ? State.OVER : period().runs(today) ? State.RUNNING : State.COMING;
    }

    /** Whether people are named in public: until some weeks after the last day. */
    public boolean names(LocalDate today) {
        return withdrawnAt == null && !today.isBefore(begins) && today.isBefore(period().unnamed());
    }

    /** Takes an objection against somebody who is on the notice. */
    Objection object(NoticePerson person, Objection.Letter letter, String receipt, LocalDate today, Instant now) {
        if (state(today) != State.RUNNING || !people.contains(person) || person.isRemoved()) {
            throw UnfitNotice.notRunning();
        }
        if (objections.size() >= MOST_OBJECTIONS) {
            throw UnfitNotice.tooMany();
        }
        var objection = new Objection(this, person, letter, receipt, now);
        objections.add(objection);
        return objection;
    }

    /**
     * Answers an objection. One that is upheld takes the person off the notice.
     *
     * @param remark what readers are told where the name stood
     */
    void answer(Objection objection, boolean upheld, String reason, String remark, long by, Instant now) {
        holdUndecided();
        objection.answer(upheld, reason, by, now);
        if (upheld) {
            objection.person().remove(remark, now);
        }
    }

    /** Takes it off its page; nothing comes of it any more. */
    void withdraw(Instant now) {
        holdUndecided();
        withdrawnAt = now;
    }

    /**
     * Those who are left have passed it.
     *
     * @return they, in the order of the notice
     */
    List<NoticePerson> publish(LocalDate today, Instant now) {
        holdUndecided();
        if (!period().isOver(today)) {
            throw UnfitNotice.notOver(ends);
        }
        if (unanswered() > 0) {
            throw UnfitNotice.unanswered(unanswered());
        }
        var confirmed = people.stream().filter(person -> !person.isRemoved()).toList();
        if (confirmed.isEmpty()) {
            throw UnfitNotice.nobodyLeft();
        }
        publishedAt = now;
        return confirmed;
    }

    private void holdUndecided() {
        if (withdrawnAt != null) {
            throw UnfitNotice.withdrawn();
        }
        if (publishedAt != null) {
            throw UnfitNotice.published();
        }
    }

    /** The news that tells of it. */
    void lead(long entryId) {
        this.entryId = entryId;
    }

    public long unanswered() {
        return objections.stream().filter(Objection::isOpen).count();
    }

    public long id() {
        return id;
    }

    public long siteId() {
        return siteId;
    }

    public Call call() {
        return call;
    }

    public Wording wording() {
        return new Wording(title, introduction, contact);
    }

    public Period period() {
        return new Period(begins, ends);
    }

    public List<NoticePerson> people() {
        return List.copyOf(people);
    }

    public List<Objection> objections() {
        return List.copyOf(objections);
    }

    public OptionalLong entryId() {
        return entryId == null ? OptionalLong.empty() : OptionalLong.of(entryId);
    }
}
