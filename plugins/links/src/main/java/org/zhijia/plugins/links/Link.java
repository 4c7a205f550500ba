package org.zhijia.plugins.links;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A link of a site. */
@Entity
@Table(name = "links_link")
class Link {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "links_link_seq")
    @SequenceGenerator(name = "links_link_seq", sequenceName = "links_link_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private int place;

    @Column(name = "group_title")
    private String group;

    private String title;
    private String url;

    protected Link() { }

    Link(long siteId, int place, LinkEntry entry) {
        this.siteId = siteId;
        this.place = place;
        this.group = entry.group();
        this.title = entry.title();
        this.url = entry.url();
    }

    LinkEntry entry() {
        return new LinkEntry(group, title, url);
    }
}
