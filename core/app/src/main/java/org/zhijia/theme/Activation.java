package org.zhijia.theme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A site put on a theme. Only ever appended: the last one holds, those before it are the way back. */
@Entity
@Table(name = "theme_activation")
public class Activation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "theme_activation_seq")
    @SequenceGenerator(name = "theme_activation_seq", sequenceName = "theme_activation_seq")
    private Long id;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    @Column(name = "theme_key", updatable = false)
    private String theme;

    @Column(updatable = false)
    private String hash;

    @Column(name = "activated_at", updatable = false)
    private Instant at;

    protected Activation() { }

    Activation(long siteId, String theme, Optional<String> hash, Instant at) {
        this.siteId = siteId;
        this.theme = theme;
        this.hash = hash.orElse(null);
        this.at = at;
    }

    /** The theme's name. */
    public String theme() {
        return theme;
    }

    /** Of the uploaded theme; empty for one of the distribution, which is always worn in its present version. */
    public Optional<String> hash() {
        return Optional.ofNullable(hash);
    }

    public Instant at() {
        return at;
    }

    boolean isOfSameTheme(Activation other) {
        return theme.equals(other.theme) && Objects.equals(hash, other.hash);
    }
}
