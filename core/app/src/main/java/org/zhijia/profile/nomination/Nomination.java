package org.zhijia.profile.nomination;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Somebody whom a school proposes for an honour. */
@Entity
@Table(name = "nomination")
public class Nomination {

    /**
     * What the school says.
     *
     * @param deeds   why, in up to 3,000 characters
     * @param files   ids of files in the school's media library
     * @param consent the day on which the person agreed to be named in public
     */
    public record Statement(String name, String school, String subject, String deeds, List<Long> files, LocalDate consent) {

        public Statement {
            files = List.copyOf(files);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "nomination_seq")
    @SequenceGenerator(name = "nomination_seq", sequenceName = "nomination_seq")
    private Long id;

    @Column(name = "call_id", updatable = false)
    private long callId;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    private String name;
    private String school;
    private String subject;
    private String deeds;
    private LocalDate consent;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "nomination_file", joinColumns = @JoinColumn(name = "nomination_id"))
    @OrderColumn(name = "place")
    @Column(name = "media_id")
    private List<Long> files = new ArrayList<>();

    @Column(name = "nominated_by", updatable = false)
    private Long nominatedBy;

    @Column(name = "nominated_at", updatable = false)
    private Instant nominatedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "entry_id")
    private Long entryId;

    protected Nomination() { }

    Nomination(long callId, long siteId, Statement statement, long by, Instant now) {
        this.callId = callId;
        this.siteId = siteId;
        this.name = statement.name();
        this.school = statement.school();
        this.subject = statement.subject();
        this.deeds = statement.deeds();
        this.consent = statement.consent();
        this.files.addAll(statement.files());
        this.nominatedBy = by;
        this.nominatedAt = now;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    /** The profile that tells of the honour from now on. */
    void lead(long entryId) {
        this.entryId = entryId;
    }

    /** Whoever no longer agrees leaves no word behind. */
    void forget(Instant now) {
        name = "";
        school = "";
        subject = "";
        deeds = "";
        files.clear();
        withdrawnAt = withdrawnAt == null ? now : withdrawnAt;
    }

    public boolean isForgotten() {
        return name.isEmpty();
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public long id() {
        return id;
    }

    public long callId() {
        return callId;
    }

    /** Of the site that nominates. */
    public long siteId() {
        return siteId;
    }

    public String name() {
        return name;
    }

    public String school() {
        return school;
    }

    public String subject() {
        return subject;
    }

    public String deeds() {
        return deeds;
    }

    public LocalDate consent() {
        return consent;
    }

    public List<Long> files() {
        return List.copyOf(files);
    }

    public OptionalLong entryId() {
        return entryId == null ? OptionalLong.empty() : OptionalLong.of(entryId);
    }
}
