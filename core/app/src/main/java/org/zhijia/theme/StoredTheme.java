package org.zhijia.theme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An uploaded theme: what is known of it without opening its folder. */
@Entity
@Table(name = "theme_package")
public class StoredTheme {

    @Id
    private String hash;

    @Column(name = "theme_key", updatable = false)
    private String name;

    @Column(updatable = false)
    private String version;

    @Column(updatable = false)
    private String title;

    @Column(name = "stored_at", updatable = false)
    private Instant storedAt;

    protected StoredTheme() { }

    StoredTheme(Theme theme, Instant storedAt) {
        this.hash = theme.hash();
        this.name = theme.manifest().name();
        this.version = theme.manifest().version();
        this.title = theme.manifest().title();
        this.storedAt = storedAt;
    }

    public String hash() {
        return hash;
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    public String title() {
        return title;
    }

    public Instant storedAt() {
        return storedAt;
    }
}
