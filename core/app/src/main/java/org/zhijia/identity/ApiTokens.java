package org.zhijia.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Tokens of the API. */
@ApplicationScoped
class ApiTokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** So that a leaked token is recognised by whoever finds it. */
    private static final String PREFIX = "zhijia_";

    /** A token at the only moment when its secret is known. */
    record Issued(String secret, Instant expiresAt) { }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    Issued issue(Account account, String label, Duration life) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        em.persist(new ApiToken(account, hash(secret), label, now, now.plus(life)));
        return new Issued(secret, now.plus(life));
    }

    /** The account for which the token acts now. */
    Optional<Account> account(String secret) {
        return em.createQuery("select t from ApiToken t where t.secretHash = :hash", ApiToken.class)
                .setParameter("hash", hash(secret))
                .getResultStream().findFirst()
                .filter(token -> token.holds(clock.instant()))
                .flatMap(token -> accounts.find(token.accountId()));
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
