package org.zhijia.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a program shows to act for an account. Only the hash of its secret is kept. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token_seq")
    @SequenceGenerator(name = "api_token_seq", sequenceName = "api_token_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "secret_hash")
    private String secretHash;

    private String label;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() { }

    ApiToken(Account account, String secretHash, String label, Instant now, Instant expiresAt) {
        this.accountId = account.id();
        this.secretHash = secretHash;
        this.label = label;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    public long id() {
        return id;
    }

    public String label() {
        return label;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    long accountId() {
        return accountId;
    }

    boolean holds(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
