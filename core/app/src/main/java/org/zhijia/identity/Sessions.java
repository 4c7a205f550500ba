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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The browsers in which people are signed in. A session ends when it was not used for {@code zhijia.session.idle.minutes},
 * at the latest after {@code zhijia.session.hours}, and when it is revoked; not when the server restarts.
 */
@ApplicationScoped
@Transactional
public class Sessions {

    /** The time to find the telephone and type its code. */
    private static final Duration CONFIRMATION = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    @ConfigProperty(name = "zhijia.session.idle.minutes", defaultValue = "120")
    private long idleMinutes;

    @Inject
    @ConfigProperty(name = "zhijia.session.hours", defaultValue = "12")
    private long hours;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    /** Begins a session that opens nothing yet: {@link #waiting} finds it, {@link #resume} does not. */
    public String knock(Account account, Visitor visitor) {
        return begin(account, visitor, false);
    }

    /** @return the secret for the cookie; only its hash is kept */
    public String open(Account account, Visitor visitor) {
        return begin(account, visitor, true);
    }

    private String begin(Account account, Visitor visitor, boolean confirmed) {
        forgetExpired();
        var secret = Secret.make();
        var now = clock.instant();
        var session = new DeskSession(account, Secret.hash(secret), visitor, now);
        if (confirmed) {
            session.confirm(now);
        }
        em.persist(session);
        return secret;
    }

    /** The session that a cookie holds; being asked for keeps it alive. */
    public Optional<DeskSession> resume(String secret) {
        var now = clock.instant();
        var session = find(secret).filter(DeskSession::isConfirmed)
                .filter(found -> found.seenAt().isAfter(lastUse(now)) && found.createdAt().isAfter(firstUse(now)))
                .filter(found -> accounts.find(found.accountId()).isPresent());
        session.ifPresent(found -> found.see(now));
        return session;
    }

    /** Who has given the right password and is about to show the second factor. */
    public Optional<Account> waiting(String secret) {
        return find(secret).filter(session -> !session.isConfirmed() && session.createdAt().isAfter(clock.instant().minus(CONFIRMATION)))
                .flatMap(session -> accounts.find(session.accountId()));
    }

    private Optional<DeskSession> find(String secret) {
        return em.createQuery("select s from DeskSession s where s.secretHash = :hash", DeskSession.class)
                .setParameter("hash", Secret.hash(secret))
                .getResultStream().findFirst();
    }

    /** Those that a person could go on in, the last used first. */
    public List<DeskSession> of(long accountId) {
        var now = clock.instant();
        return em.createQuery("select s from DeskSession s where s.accountId = :account and s.confirmedAt is not null"
                        + " and s.seenAt > :lastUse and s.createdAt > :firstUse order by s.seenAt desc, s.id desc", DeskSession.class)
                .setParameter("account", accountId)
                .setParameter("lastUse", lastUse(now)).setParameter("firstUse", firstUse(now))
                .getResultList();
    }

    public void end(String secret) {
        find(secret).ifPresent(em::remove);
    }

    /** Does nothing to another person's session. */
    public void end(long accountId, long sessionId) {
        em.createQuery("delete from DeskSession s where s.accountId = :account and s.id = :id")
                .setParameter("account", accountId).setParameter("id", sessionId)
                .executeUpdate();
    }

    public void endAll(long accountId) {
        endOthers(accountId, 0);
    }

    /** @param kept the session to go on in */
    public void endOthers(long accountId, long kept) {
        em.createQuery("delete from DeskSession s where s.accountId = :account and s.id <> :kept")
                .setParameter("account", accountId).setParameter("kept", kept)
                .executeUpdate();
    }

    private void forgetExpired() {
        var now = clock.instant();
        em.createQuery("delete from DeskSession s where s.seenAt <= :lastUse or s.createdAt <= :firstUse")
                .setParameter("lastUse", lastUse(now)).setParameter("firstUse", firstUse(now))
                .executeUpdate();
    }

    private Instant lastUse(Instant now) {
        return now.minus(Duration.ofMinutes(idleMinutes));
    }

    private Instant firstUse(Instant now) {
        return now.minus(Duration.ofHours(hours));
    }
}
