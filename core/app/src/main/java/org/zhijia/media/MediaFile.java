package org.zhijia.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.zhijia.view.FileView;
import org.zhijia.view.ImageView;

/** A file as a site knows it. Its content never changes; other content is another file. */
@Entity
@Table(name = "media")
class MediaFile {

    /** What {@code src} names: wide enough for phones and for a column of text. */
    private static final int FALLBACK_WIDTH = 960;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "media_seq")
    @SequenceGenerator(name = "media_seq", sequenceName = "media_seq")
    private Long id;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    @Column(updatable = false)
    private String hash;

    private String name;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(updatable = false)
    private long bytes;

    @Column(updatable = false)
    private int width;

    @Column(updatable = false)
    private int height;

    @Column(updatable = false)
    private boolean transparent;

    private String alt = "";

    @Column(name = "folder_id")
    private Long folderId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected MediaFile() { }

    MediaFile(long siteId, String name, Content content, Instant now) {
        this.siteId = siteId;
        this.name = name;
        this.hash = content.hash();
        this.mediaType = content.kind().mediaType();
        this.bytes = content.bytes();
        this.width = content.width();
        this.height = content.height();
        this.transparent = content.transparent();
        this.createdAt = now;
    }

    /**
     * What is known of content that was accepted.
     *
     * @param width of a picture, upright, in pixels; 0 for other files
     * @param transparent whether a picture lets something shine through
     */
    record Content(String hash, Kind kind, long bytes, int width, int height, boolean transparent) { }

    long id() {
        return id;
    }

    long siteId() {
        return siteId;
    }

    boolean isOf(long site) {
        return siteId == site;
    }

    String hash() {
        return hash;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return Kind.ofMediaType(mediaType);
    }

    String alt() {
        return alt;
    }

    OptionalLong folderId() {
        return folderId == null ? OptionalLong.empty() : OptionalLong.of(folderId);
    }

    void describe(String alt) {
        this.alt = alt;
    }

    void rename(String name) {
        this.name = FileName.tidy(name, kind());
    }

    void lieIn(OptionalLong folder) {
        folderId = folder.isPresent() ? folder.getAsLong() : null;
    }

    /** Content as another site would keep it. */
    Content content() {
        return new Content(hash, kind(), bytes, width, height, transparent);
    }

    /** Only of a picture. */
    ImageView image() {
        return new ImageView(address(fallbackWidth(), fallback()), addresses(fallback()), isModern() ? addresses(Format.WEBP) : "",
                isModern() ? Format.WEBP.mediaType() : "", width, height, alt, "");
    }

    private boolean isModern() {
        return Variants.takes(Format.WEBP, Math.round((float) height * Math.min(width, Variants.WIDEST) / width));
    }

    /** @param base where the site's pages begin, see {@link org.zhijia.api.Site#base()} */
    FileView file(String base) {
        return new FileView(name, address(base), kind().ending().toUpperCase(Locale.ROOT), FileSize.of(bytes), bytes);
    }

    /** @param base where the site's pages begin */
    MediaItem item(String base) {
        return new MediaItem(id, name, kind().ending().toUpperCase(Locale.ROOT), kind().isPicture(), address(base),
                kind().isPicture() ? address(Variants.widths(width).getFirst(), fallback()) : "", width, height, bytes, alt,
                folderId(), createdAt);
    }

    private String address(String base) {
        if (kind().isPicture()) {
            return address(Math.min(width, Variants.WIDEST), fallback());
        } else if (kind().isPlayable()) {
            return "/media/" + hash + "/original." + kind().ending();
        }
        return base + download(id, name);
    }

    /** Where a document is downloaded, on its own site. */
    static String download(long id, String name) {
        return "/files/" + id + "/" + FileName.encoded(name);
    }

    private Format fallback() {
        return transparent ? Format.PNG : Format.JPG;
    }

    private int fallbackWidth() {
        List<Integer> widths = Variants.widths(width);
        return widths.stream().filter(candidate -> candidate <= FALLBACK_WIDTH).reduce((a, b) -> b).orElse(widths.getFirst());
    }

    private String addresses(Format format) {
        return Variants.widths(width).stream().map(candidate -> address(candidate, format) + " " + candidate + "w")
                .collect(Collectors.joining(", "));
    }

    private String address(int candidate, Format format) {
        return "/media/" + hash + "/" + Variants.name(candidate, format);
    }
}
