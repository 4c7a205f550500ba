package org.zhijia.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A value that a site has set for itself and for the sites below it. */
@Entity
@Table(name = "site_setting")
@IdClass(Setting.Key.class)
class Setting {

    // JPA 3.1 wants a class with a constructor without arguments here, so it cannot be a record.
    static class Key implements Serializable {

        private long siteId;
        private String name;

        protected Key() { }

        Key(long siteId, String name) {
            this.siteId = siteId;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.siteId == siteId && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(siteId, name);
        }
    }

    @Id
    @Column(name = "site_id")
    private long siteId;

    @Id
    private String name;

    private String content;
    private boolean locked;

    protected Setting() { }

    Setting(long siteId, String name) {
        this.siteId = siteId;
        this.name = name;
    }

    void set(String content, boolean locked) {
        this.content = content;
        this.locked = locked;
    }

    long siteId() {
        return siteId;
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }

    boolean locked() {
        return locked;
    }
}
