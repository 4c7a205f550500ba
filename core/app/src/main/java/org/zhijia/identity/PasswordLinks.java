package org.zhijia.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.zhijia.audit.Audit;

/**
 * Links with which a person chooses a password, once: an invitation, or a new start after a forgotten one. A newer link
 * ends the older ones of the same account.
 */
@ApplicationScoped
@Transactional
public class PasswordLinks {

    public static final Duration LIFE = Duration.ofDays(7);

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @return the secret of the link; only its hash is kept */
    String make(Account account, Account by) {
        em.createNativeQuery("delete from password_link where account_id = ?").setParameter(1, account.id()).executeUpdate();
        var secret = Secret.make();
        em.createNativeQuery("insert into password_link (secret_hash, account_id, made_by, expires_at) values (?, ?, ?, ?)")
                .setParameter(1, Secret.hash(secret)).setParameter(2, account.id()).setParameter(3, by.id())
                .setParameter(4, Timestamp.from(clock.instant().plus(LIFE)))
                .executeUpdate();
        return secret;
    }

    /**
     * Whose password it lets choose.
     *
     * @throws LinkGone when it does not hold (any more)
     */
    public Account require(String secret) {
        List<?> rows = em.createNativeQuery("select account_id from password_link where secret_hash = ? and used_at is null and expires_at > ?")
                .setParameter(1, Secret.hash(secret)).setParameter(2, Timestamp.from(clock.instant()))
                .getResultList();
        return rows.stream().findFirst().flatMap(id -> accounts.find(((Number) id).longValue())).orElseThrow(LinkGone::new);
    }

    /**
     * Chooses the password and ends the link and all sessions.
     *
     * @throws LinkGone     when the link does not hold (any more)
     * @throws WeakPassword when the password must not be chosen; the link goes on to hold
     */
    public Account use(String secret, String password) {
        var account = require(secret);
        accounts.choosePassword(account, password);
        end(secret);
        sessions.endAll(account.id());
        audit.note(account.label(), "", "通过链接设置密码");
        return account;
    }

    /**
     * Ends an invitation whose person proves otherwise who he is.
     *
     * @throws LinkGone when the link does not hold (any more)
     */
    Account redeem(String secret) {
        var account = require(secret);
        end(secret);
        return account;
    }

    private void end(String secret) {
        int used = em.createNativeQuery("update password_link set used_at = ? where secret_hash = ? and used_at is null")
                .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, Secret.hash(secret))
                .executeUpdate();
        if (used == 0) {
            throw new LinkGone();
        }
    }
}
