package org.zhijia.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** A section (栏目) of a site. */
@Entity
@Table(name = "section")
public class Section {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "section_seq")
    @SequenceGenerator(name = "section_seq", sequenceName = "section_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "section_key")
    private String key;

    private String title;
    private String description = "";
    private String keywords = "";

    @Column(name = "column_type")
    private String columnType = "";

    @Column(name = "content_types")
    private String contentTypes;

    private int place;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Section() { }

    Section(SiteNode site, Section parent, String key, String title, List<String> contentTypes, int place) {
        this.siteId = site.id();
        this.parentId = parent == null ? null : parent.id;
        this.key = key;
        this.title = title;
        this.contentTypes = String.join(" ", contentTypes);
        this.place = place;
    }

    /** @param columnType one of the government's names for columns, or empty */
    public void describe(String description, String keywords, String columnType) {
        this.description = description;
        this.keywords = keywords;
        this.columnType = columnType;
    }

    void rename(String title, List<String> contentTypes) {
        this.title = title;
        this.contentTypes = String.join(" ", contentTypes);
    }

    void readdress(String key) {
        this.key = key;
    }

    void stand(Section parent, int place) {
        this.parentId = parent == null ? null : parent.id;
        this.place = place;
    }

    /** Gives its key back: another section may take it. */
    void close(Instant now) {
        key = "~" + id;
        closedAt = now;
    }

    public long id() {
        return id;
    }

    public long siteId() {
        return siteId;
    }

    public OptionalLong parentId() {
        return parentId == null ? OptionalLong.empty() : OptionalLong.of(parentId);
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public String keywords() {
        return keywords;
    }

    public String columnType() {
        return columnType;
    }

    /** Keys of the content types that it takes; the first is the usual one. */
    public List<String> contentTypes() {
        return List.of(contentTypes.split(" "));
    }

    public boolean takes(String contentType) {
        return contentTypes().contains(contentType);
    }
}
