package org.zhijia.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/** A role that an account has on a site: on all of it and, where it says so, on the sites below; or on one section. */
@Entity
@Table(name = "membership")
public class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "membership_seq")
    @SequenceGenerator(name = "membership_seq", sequenceName = "membership_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "section_id")
    private Long sectionId;

    private String role;
    private boolean below;

    protected Membership() { }

    private Membership(long accountId, long siteId, Long sectionId, Role role, boolean below) {
        this.accountId = accountId;
        this.siteId = siteId;
        this.sectionId = sectionId;
        this.role = role.word();
        this.below = below;
    }

    static Membership onSite(long accountId, long siteId, Role role, boolean below) {
        return new Membership(accountId, siteId, null, role, below);
    }

    static Membership onSection(long accountId, long siteId, long sectionId, Role role) {
        return new Membership(accountId, siteId, sectionId, role, false);
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public long siteId() {
        return siteId;
    }

    /** Empty where the role holds on the whole site. */
    public OptionalLong sectionId() {
        return sectionId == null ? OptionalLong.empty() : OptionalLong.of(sectionId);
    }

    public Role role() {
        return Role.of(role);
    }

    /** Whether the role holds on the sites below too. */
    public boolean below() {
        return below;
    }

    void reachBelow(boolean below) {
        this.below = below;
    }

    /**
     * Whether this allows it on the whole site.
     *
     * @param ancestry ids from the root down to the site that is asked about
     */
    public boolean allows(String permission, List<Long> ancestry) {
        return sectionId == null && allowsInSome(permission, ancestry);
    }

    /** @param sections ids from the topmost section down to the one that is asked about */
    boolean allows(String permission, List<Long> ancestry, Collection<Long> sections) {
        return allowsInSome(permission, ancestry) && (sectionId == null || sections.contains(sectionId));
    }

    /** Whether it is allowed anywhere on the site. */
    boolean allowsInSome(String permission, List<Long> ancestry) {
        return role().may(permission) && (siteId == ancestry.getLast() || below && ancestry.contains(siteId));
    }
}
