package org.zhijia.plugins.search.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** The row of a {@link Pin}. */
@Entity
@Table(name = "search_pin")
class PinnedPlace {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "search_pin_seq")
    @SequenceGenerator(name = "search_pin_seq", sequenceName = "search_pin_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private String query;
    private int place;

    @Column(name = "entry_id")
    private long entryId;

    private String anchor;

    protected PinnedPlace() { }

    PinnedPlace(long siteId, String query, int place, long entryId, String anchor) {
        this.siteId = siteId;
        this.query = query;
        this.place = place;
        this.entryId = entryId;
        this.anchor = anchor;
    }

    Pin pin() {
        return new Pin(id, query, entryId, anchor);
    }
}
