package org.zhijia.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A person who can sign in. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq")
    private Long id;

    private String login;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String email;

    @Column(name = "totp_secret")
    private String totpSecret;

    @Column(name = "totp_step")
    private long totpStep;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Account() { }

    Account(String login, String name, String passwordHash, Instant now) {
        this.login = login;
        this.name = name;
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    /** Name and login, as the audit log tells them: names may be equal. */
    public String label() {
        return name + "（" + login + "）";
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** Nobody has one before accepting the invitation. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

    public boolean hasSecondFactor() {
        return totpSecret != null;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** {@code null} where there is none. */
    String passwordHash() {
        return passwordHash;
    }

    void writeTo(String address) {
        email = address;
    }

    void choosePassword(String hash) {
        passwordHash = hash;
    }

    /** @param secret in base 32 */
    void takeSecondFactor(String secret, long step) {
        totpSecret = secret;
        totpStep = step;
    }

    void dropSecondFactor() {
        totpSecret = null;
    }

    /** Whether the code is right; it is not a second time. */
    boolean proves(String code, Instant now) {
        var step = Totp.step(totpSecret, code, now, totpStep);
        step.ifPresent(used -> totpStep = used);
        return step.isPresent();
    }

    void close(Instant now) {
        closedAt = now;
    }
}
