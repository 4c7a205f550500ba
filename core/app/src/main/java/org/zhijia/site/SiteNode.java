package org.zhijia.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.zhijia.api.Site;

/** A site in the tree of sites. */
@Entity
@Table(name = "site")
public class SiteNode {

    /** How high a site stands in the union. */
    public enum Kind {
        CITY, DISTRICT, SCHOOL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_seq")
    @SequenceGenerator(name = "site_seq", sequenceName = "site_seq")
    private Long id;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "site_key")
    private String key;

    private String kind;
    private String name;
    private String tagline = "";
    private String description = "";
    private String lineage = "";

    @Column(name = "time_zone")
    private String timeZone = "Asia/Shanghai";

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected SiteNode() { }

    SiteNode(SiteNode parent, String key, Kind kind, String name, Instant now) {
        this.parentId = parent == null ? null : parent.id;
        this.lineage = parent == null ? "." : parent.lineage;
        this.key = key;
        this.kind = kind.word();
        this.name = name;
        this.createdAt = now;
        if (parent != null) {
            timeZone = parent.timeZone;
        }
    }

    /** Called once the id is known: until then the lineage is the parent's. */
    void takePlace() {
        lineage += id + ".";
    }

    public void describe(String tagline, String description) {
        this.tagline = tagline;
        this.description = description;
    }

    public void rename(String name) {
        this.name = name;
    }

    /** @param zone in which officers and readers of the site read clocks */
    public void keepTime(ZoneId zone) {
        timeZone = zone.getId();
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public long id() {
        return id;
    }

    public OptionalLong parentId() {
        return parentId == null ? OptionalLong.empty() : OptionalLong.of(parentId);
    }

    public String key() {
        return key;
    }

    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String tagline() {
        return tagline;
    }

    public String description() {
        return description;
    }

    /** The ids from the root down to this site, each between dots. */
    public String lineage() {
        return lineage;
    }

    /** The ids from the root down to this site. */
    public List<Long> ancestry() {
        return ancestry(lineage);
    }

    /** The ids of a {@linkplain #lineage() lineage}. */
    public static List<Long> ancestry(String lineage) {
        return Arrays.stream(lineage.split("\\.")).filter(part -> !part.isEmpty()).map(Long::valueOf).toList();
    }

    public boolean isRoot() {
        return parentId == null;
    }

    /** Whether visitors can still reach it. */
    public boolean isOpen() {
        return closedAt == null;
    }

    /** @param base where its pages begin, see {@link Site#base()} */
    public Site at(String base) {
        return new Site(id, key, kind, name, base, zone());
    }
}
