package org.zhijia.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tokens of the API. */
@ApplicationScoped
public class ApiTokens {

    /** So that a leaked token is recognised by whoever finds it. */
    private static final String PREFIX = "zhijia_";

    /** A token at the only moment when its secret is known. */
    public record Issued(String secret, Instant expiresAt) { }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    @Transactional
    public Issued issue(Account account, String label, Duration life) {
        var secret = PREFIX + Secret.make();
        var now = clock.instant();
        em.persist(new ApiToken(account, Secret.hash(secret), label, now, now.plus(life)));
        return new Issued(secret, now.plus(life));
    }

    /** The account for which the token acts now. */
    Optional<Account> account(String secret) {
        return em.createQuery("select t from ApiToken t where t.secretHash = :hash", ApiToken.class)
                .setParameter("hash", Secret.hash(secret))
                .getResultStream().findFirst()
                .filter(token -> token.holds(clock.instant()))
                .flatMap(token -> accounts.find(token.accountId()));
    }

    /** Those of an account that hold now, the newest first. */
    @Transactional
    public List<ApiToken> of(long accountId) {
        return em.createQuery("select t from ApiToken t where t.accountId = :account and t.revokedAt is null and t.expiresAt > :now"
                        + " order by t.id desc", ApiToken.class)
                .setParameter("account", accountId).setParameter("now", clock.instant())
                .getResultList();
    }

    /** Does nothing to another account's token. */
    @Transactional
    public void revoke(long accountId, long tokenId) {
        of(accountId).stream().filter(token -> token.id() == tokenId).forEach(token -> token.revoke(clock.instant()));
    }
}
