package org.zhijia.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.zhijia.platform.InstantColumns;

/**
 * Slows down whoever tries passwords: after a few failures each further attempt has to wait, longer every time. It counts
 * by what was typed as the login, whether such an account exists or not, and by address, where a whole school may sit
 * behind one and so more is let pass.
 */
@ApplicationScoped
public class Attempts {

    private static final int FREE_BY_LOGIN = 4;
    private static final int FREE_BY_ADDRESS = 30;
    private static final int FREE_BY_SENDER = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(12);

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Counts an attempt as failed, before anything is known: of a thousand made at once only the free ones get through.
     * Whoever is right is forgiven by {@link #succeed}.
     *
     * @throws TooManyAttempts when it comes too early
     */
    @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = TooManyAttempts.class)
    public void begin(String login, String address) {
        count(byLogin(login), FREE_BY_LOGIN);
        count(byAddress(address), FREE_BY_ADDRESS);
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void succeed(String login, String address) {
        em.createNativeQuery("delete from failed_attempts where subject = ?").setParameter(1, byLogin(login)).executeUpdate();
        // Only this attempt is taken back: else whoever owns one account could try all others for ever.
        em.createNativeQuery("update failed_attempts set failures = failures - 1 where subject = ? and failures > 0")
                .setParameter(1, byAddress(address)).executeUpdate();
    }

    /**
     * Counts what strangers send without any login, objections for example, by address.
     *
     * @param kind what is sent; kinds do not count together
     * @throws TooManyAttempts when it comes too early
     */
    @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = TooManyAttempts.class)
    public void send(String kind, String address) {
        count(Secret.hash(kind + " from " + address), FREE_BY_SENDER);
    }

    private void count(String subject, int free) {
        // As exact as the databases keep it, or a moment without any wait would still lie in the future.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        forget(now);
        em.createNativeQuery("insert into failed_attempts (subject, failures, last_at, free_at) values (?, 0, ?, ?) on conflict do nothing")
                .setParameter(1, subject).setParameter(2, Timestamp.from(now)).setParameter(3, Timestamp.from(now))
                .executeUpdate();
        List<?> rows = em.createNativeQuery("select failures, free_at from failed_attempts where subject = ? for update")
                .setParameter(1, subject).getResultList();
        var row = (Object[]) rows.getFirst();
        var freeAt = InstantColumns.read(row[1]);
        if (now.isBefore(freeAt)) {
            throw new TooManyAttempts(Duration.between(now, freeAt));
        }
        int failures = ((Number) row[0]).intValue() + 1;
        em.createNativeQuery("update failed_attempts set failures = ?, last_at = ?, free_at = ? where subject = ?")
                .setParameter(1, failures).setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.plus(wait(failures, free)))).setParameter(4, subject)
                .executeUpdate();
    }

    /** Doubles with each failure beyond the free ones. */
    static Duration wait(int failures, int free) {
        int beyond = failures - free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private void forget(Instant now) {
        em.createNativeQuery("delete from failed_attempts where last_at < ?").setParameter(1, Timestamp.from(now.minus(FORGOTTEN))).executeUpdate();
    }

    private static String byLogin(String login) {
        return Secret.hash("login " + login.strip().toLowerCase(Locale.ROOT));
    }

    private static String byAddress(String address) {
        return Secret.hash("address " + address);
    }
}
