package org.zhijia.profile.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.zhijia.profile.honours.Honour;

/** A call for nominations (评选): for which honour, and how long the schools below have time. */
@Entity
@Table(name = "nomination_call")
public class Call {

    /**
     * What an officer says of a call.
     *
     * @param closes the last day on which people may be nominated
     * @param quota  how many each site may nominate; empty for as many as it wants
     */
    public record Terms(Honour honour, String description, LocalDate opens, LocalDate closes, OptionalInt quota) { }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "nomination_call_seq")
    @SequenceGenerator(name = "nomination_call_seq", sequenceName = "nomination_call_seq")
    private Long id;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    private String title;

    @Column(name = "honour_level")
    private String level;

    @Column(name = "honour_year")
    private int year;

    @Column(name = "granted_by")
    private String grantedBy;

    private String description;
    private LocalDate opens;
    private LocalDate closes;
    private Integer quota;

    @Column(name = "created_by", updatable = false)
    private Long createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected Call() { }

    Call(long siteId, Terms terms, long by, Instant now) {
        this.siteId = siteId;
        this.createdBy = by;
        this.createdAt = now;
        change(terms);
    }

    void change(Terms terms) {
        title = terms.honour().title();
        level = terms.honour().level();
        year = terms.honour().year().orElseThrow();
        grantedBy = terms.honour().grantedBy();
        description = terms.description();
        opens = terms.opens();
        closes = terms.closes();
        quota = terms.quota().isPresent() ? terms.quota().getAsInt() : null;
    }

    /** @param today where the site is */
    public boolean isOpen(LocalDate today) {
        return !today.isBefore(opens) && !today.isAfter(closes);
    }

    public long id() {
        return id;
    }

    public long siteId() {
        return siteId;
    }

    public Honour honour() {
        return new Honour(title, level, OptionalInt.of(year), grantedBy);
    }

    public Terms terms() {
        return new Terms(honour(), description, opens, closes, quota());
    }

    public OptionalInt quota() {
        return quota == null ? OptionalInt.empty() : OptionalInt.of(quota);
    }

    /** 2026年桐洲市师德标兵 */
    public String name() {
        return year + "年" + title;
    }
}
