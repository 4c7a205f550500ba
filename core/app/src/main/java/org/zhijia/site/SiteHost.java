package org.zhijia.site;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A host name of a site; the one at place 0 is canonical. */
@Entity
@Table(name = "site_host")
class SiteHost {

    @Id
    private String host;

    @ManyToOne
    @JoinColumn(name = "site_id")
    private SiteNode site;

    private int place;

    protected SiteHost() { }

    SiteHost(String host, SiteNode site, int place) {
        this.host = host;
        this.site = site;
        this.place = place;
    }

    SiteNode site() {
        return site;
    }
}
