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

    /** Lets a revision go live. The time of the first publication stays what it was. */
    public void publish(Revision revision, Instant now) {
        if (revision.entryId() != id) {
            throw new IllegalArgumentException("Revision " + revision.id() + " is not of entry " + id);
        }
        liveRevisionId = revision.id();
        publishedAt = publishedAt == null ? now : publishedAt;
        updatedAt = now;
        withdrawnAt = null;
        pinnedUntil = revision.pinnedUntil().orElse(null);
        expiresAt = revision.expiresAt().orElse(null);
        illustrated = revision.coverId().isPresent();
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
        if (liveRevisionId == null) {
            throw new NotPublished();
        }
        liveRevisionId = null;
        withdrawnAt = now;
    }

    public void moveTo(Section section) {
        if (section.siteId() != siteId) {
            throw new IllegalArgumentException("Section " + section.id() + " is of another site");
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

    Optional<Instant> pinnedUntil() {
        return Optional.ofNullable(pinnedUntil);
    }

    Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** As visitors see it, with what its live revision says. */
    LiveEntry live(String title, String summary, Long coverId, String coverAlt) {
        return new LiveEntry(id, type, siteId, sectionId, liveRevisionId, title, summary,
                coverId == null ? OptionalLong.empty() : OptionalLong.of(coverId), coverAlt, publishedAt, updatedAt,
                pinnedUntil == null ? Instant.EPOCH : pinnedUntil);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }
}
