package org.zhijia.plugins.search.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A clause of an entry, or with an empty anchor the entry as a whole. */
@Embeddable
public class Place {

    @Column(name = "entry_id")
    private long entry;

    private String anchor;

    protected Place() { }

    public Place(long entry, String anchor) {
        this.entry = entry;
        this.anchor = anchor.strip();
    }

    public long entry() {
        return entry;
    }

    public String anchor() {
        return anchor;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place && place.entry == entry && place.anchor.equals(anchor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(entry, anchor);
    }

    @Override
    public String toString() {
        return entry + "#" + anchor;
    }
}
