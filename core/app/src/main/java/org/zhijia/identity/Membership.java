package org.zhijia.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;

/** A role that an account has on a site and, where it says so, on the sites below. */
@Entity
@Table(name = "membership")
class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "membership_seq")
    @SequenceGenerator(name = "membership_seq", sequenceName = "membership_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "site_id")
    private long siteId;

    private String role;
    private boolean below;

    protected Membership() { }

    Membership(long accountId, long siteId, Role role, boolean below) {
        this.accountId = accountId;
        this.siteId = siteId;
        this.role = role.word();
        this.below = below;
    }

    /** @param ancestry ids from the root down to the site that is asked about */
    boolean allows(String permission, List<Long> ancestry) {
        return Role.of(role).may(permission) && (siteId == ancestry.getLast() || below && ancestry.contains(siteId));
    }
}
