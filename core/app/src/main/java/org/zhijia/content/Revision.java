package org.zhijia.content;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One state of an entry's text. Never changes once it is stored: every column is written with the row and not again. */
@Entity
@Table(name = "revision")
public class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_seq")
    @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq")
    private Long id;

    @Column(name = "entry_id", updatable = false)
    private long entryId;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String summary;

    @Column(updatable = false)
    private String body;

    @Column(name = "cover_id", updatable = false)
    private Long coverId;

    @Column(name = "cover_alt", updatable = false)
    private String coverAlt;

    @Column(name = "pinned_until", updatable = false)
    private Instant pinnedUntil;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "author_id", updatable = false)
    private Long authorId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "revision_tag", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "place")
    @Column(name = "tag")
    private List<String> tags = new ArrayList<>();

    protected Revision() { }

    Revision(Entry entry, int number, Draft draft, OptionalLong authorId, Instant now) {
        this.entryId = entry.id();
        this.number = number;
        this.title = draft.title();
        this.summary = draft.summary();
        this.body = draft.body();
        this.coverId = draft.coverId().isPresent() ? draft.coverId().getAsLong() : null;
        this.coverAlt = draft.coverAlt();
        this.pinnedUntil = draft.pinnedUntil().orElse(null);
        this.expiresAt = draft.expiresAt().orElse(null);
        this.tags.addAll(draft.tags());
        this.authorId = authorId.isPresent() ? authorId.getAsLong() : null;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    public long entryId() {
        return entryId;
    }

    /** Counting from 1 within the entry. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    /** Markdown. */
    public String body() {
        return body;
    }

    public OptionalLong coverId() {
        return coverId == null ? OptionalLong.empty() : OptionalLong.of(coverId);
    }

    public String coverAlt() {
        return coverAlt;
    }

    public Optional<Instant> pinnedUntil() {
        return Optional.ofNullable(pinnedUntil);
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public List<String> tags() {
        return List.copyOf(tags);
    }

    public OptionalLong authorId() {
        return authorId == null ? OptionalLong.empty() : OptionalLong.of(authorId);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
