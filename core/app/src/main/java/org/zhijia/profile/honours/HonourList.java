package org.zhijia.profile.honours;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** A list of honours that somebody has read in and looks through. Once it is confirmed it holds no name any more. */
@Entity
@Table(name = "honour_list")
public class HonourList {

    static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "honour_list_seq")
    @SequenceGenerator(name = "honour_list_seq", sequenceName = "honour_list_seq")
    private Long id;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    @Column(updatable = false)
    private String name;

    private String source;
    private String proposal;

    @Column(name = "created_by", updatable = false)
    private Long createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "confirmed_by")
    private Long confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Version
    private long version;

    protected HonourList() { }

    HonourList(long siteId, String name, HonourText read, long by, Instant now) {
        this.siteId = siteId;
        this.name = name.substring(0, Math.min(LONGEST_NAME, name.length()));
        this.source = read.text();
        this.proposal = Proposal.of(read).json();
        this.createdBy = by;
        this.createdAt = now;
    }

    void change(Proposal proposal) {
        this.proposal = proposal.json();
    }

    void confirm(long by, Instant now) {
        source = "";
        proposal = new Proposal(List.of(), List.of()).json();
        confirmedBy = by;
        confirmedAt = now;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public long id() {
        return id;
    }

    public long siteId() {
        return siteId;
    }

    /** Of the file or the text that it came from. */
    public String name() {
        return name;
    }

    public String source() {
        return source;
    }

    public Proposal proposal() {
        return Proposal.read(proposal);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
