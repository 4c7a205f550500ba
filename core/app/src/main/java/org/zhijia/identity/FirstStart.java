package org.zhijia.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.Optional;
import org.zhijia.audit.Audit;
import org.zhijia.site.SiteNode;

/**
 * While nobody has an account, whoever reads the server's console may open the first one, by a link that is printed there.
 * It holds until it was used or the server stops; the next start prints another one.
 */
@ApplicationScoped
public class FirstStart {

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordRules rules;

    @Inject
    private Audit audit;

    private final String secret = Secret.make();

    /** The secret of the link; empty when there is somebody already. */
    @Transactional
    public Optional<String> secret() {
        return accounts.first().isEmpty() ? Optional.of(secret) : Optional.empty();
    }

    /** @throws LinkGone when the link does not hold (any more) */
    @Transactional
    public void require(String shown) {
        if (secret().filter(own -> MessageDigest.isEqual(own.getBytes(), shown.getBytes())).isEmpty()) {
            throw new LinkGone();
        }
    }

    /** @throws WeakPassword when the password must not be chosen */
    public void check(String login, String name, String password) {
        rules.check(password, login, name);
    }

    /**
     * Opens the first account, of a platform administrator.
     *
     * @param root the topmost site
     * @throws LinkGone     when the link does not hold (any more)
     * @throws WeakPassword when the password must not be chosen
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Account open(String shown, String login, String name, String password, SiteNode root) {
        require(shown);
        check(login, name, password);
        var account = accounts.open(login, name, password);
        accounts.grant(account, root, Role.PLATFORM_ADMIN, true);
        audit.note(account.label(), "", Role.PLATFORM_ADMIN.title());
        return account;
    }
}
