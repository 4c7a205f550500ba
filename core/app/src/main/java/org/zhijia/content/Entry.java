package org.zhijia.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.site.Section;

/** Something that a site publishes: what stays the same while its revisions come and go. */
@Entity
@Table(name = "entry")
public class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entry_seq")
    @SequenceGenerator(name = "entry_seq", sequenceName = "entry_seq")
    private Long id;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    @Column(name = "section_id")
    private long sectionId;

    @Column(updatable = false)
    private String type;

    @Column(name = "live_revision_id")
    private Long liveRevisionId;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "pinned_until")
    private Instant pinnedUntil;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private boolean illustrated;

    @Column(name = "author_id", updatable = false)
    private Long authorId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "binned_at")
    private Instant binnedAt;

    @Column(name = "binned_by")
    private Long binnedBy;

    @Version
    private long version;

    protected Entry() { }

    Entry(Section section, String type, OptionalLong authorId, Instant now) {
        this.siteId = section.siteId();
        this.sectionId = section.id();
        this.type = type;
        this.authorId = authorId.isPresent() ? authorId.getAsLong() : null;
        this.createdAt = now;
    }

    /**
     * Lets a revision go live. The time of the first publication stays what it was.
     *
     * @param before the one that was live until now: a pin or an expiry that was set by hand meanwhile and lies ahead stays,
     *               unless the new one says something else than it did
     */
    public void publish(Revision revision, Optional<Revision> before, Instant now) {
        if (revision.entryId() != id) {
            throw new IllegalArgumentException("Revision " + revision.id() + " is not of entry " + id);
        }
        liveRevisionId = revision.id();
        publishedAt = publishedAt == null ? now : publishedAt;
        updatedAt = now;
        withdrawnAt = null;
        pinnedUntil = kept(pinnedUntil, before.map(Revision::pinnedUntil), revision.pinnedUntil(), now);
        expiresAt = kept(expiresAt, before.map(Revision::expiresAt), revision.expiresAt(), now);
        illustrated = revision.coverId().isPresent();
    }

    private static Instant kept(Instant byHand, Optional<Optional<Instant>> before, Optional<Instant> says, Instant now) {
        boolean stays = byHand != null && byHand.isAfter(now) && before.equals(Optional.of(says));
        return stays ? byHand : says.orElse(null);
    }

    /**
     * Gives an entry that was never published a first publication in the past, for what was published elsewhere before.
     *
     * @throws AlreadyPublished when it has one: it never changes
     */
    public void backdate(Instant firstPublished) {
        if (publishedAt != null) {
            throw new AlreadyPublished();
        }
        publishedAt = firstPublished;
    }

    public void withdraw(Instant now) {
        holdPublished();
        liveRevisionId = null;
        withdrawnAt = now;
    }

    /** @param until empty takes the pin away */
    public void pin(Optional<Instant> until) {
        holdPublished();
        pinnedUntil = until.orElse(null);
    }

    /** @param moment when it leaves the public pages; empty lets it stay */
    public void expire(Optional<Instant> moment) {
        holdPublished();
        expiresAt = moment.orElse(null);
    }

    private void holdPublished() {
        if (liveRevisionId == null) {
            throw new NotPublished();
        }
    }

    /** Puts it into the recycle bin, out of everybody's sight. */
    public void bin(OptionalLong by, Instant now) {
        liveRevisionId = null;
        binnedAt = now;
        binnedBy = by.isPresent() ? by.getAsLong() : null;
    }

    /** Takes it out of the bin, as a draft or as withdrawn: that it is public again is for a publisher to decide. */
    public void restore(Instant now) {
        withdrawnAt = publishedAt == null || withdrawnAt != null ? withdrawnAt : now;
        binnedAt = null;
        binnedBy = null;
    }

    /** @throws NotTakenHere when the section is for other types */
    public void moveTo(Section section) {
        if (section.siteId() != siteId) {
            throw new IllegalArgumentException("Section " + section.id() + " is of another site");
        }
        if (!section.takes(type)) {
            throw new NotTakenHere(section, type);
        }
        sectionId = section.id();
    }

    public long id() {
        return id;
    }

    public long siteId() {
        return siteId;
    }

    public long sectionId() {
        return sectionId;
    }

    public String type() {
        return type;
    }

    /** Who has begun it; empty for what a program brought. */
    public OptionalLong authorId() {
        return authorId == null ? OptionalLong.empty() : OptionalLong.of(authorId);
    }

    public OptionalLong liveRevisionId() {
        return liveRevisionId == null ? OptionalLong.empty() : OptionalLong.of(liveRevisionId);
    }

    public boolean isLive() {
        return liveRevisionId != null;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** When it was put into the recycle bin. */
    public Optional<Instant> binnedAt() {
        return Optional.ofNullable(binnedAt);
    }

    public OptionalLong binnedBy() {
        return binnedBy == null ? OptionalLong.empty() : OptionalLong.of(binnedBy);
    }

    public Optional<Instant> pinnedUntil() {
        return Optional.ofNullable(pinnedUntil);
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }
}
