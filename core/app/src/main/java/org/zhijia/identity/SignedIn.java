package org.zhijia.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.zhijia.api.CurrentUser;
import org.zhijia.site.NoSuchSite;
import org.zhijia.site.SiteScope;

/** Who makes the current request. */
@RequestScoped
public class SignedIn implements CurrentUser {

    @Inject
    private Accounts accounts;

    @Inject
    private SiteScope scope;

    private Account account;

    public void enter(Account account) {
        this.account = account;
    }

    public Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    @Override
    public Optional<String> name() {
        return account().map(Account::name);
    }

    @Override
    public boolean may(String permission) {
        return scope.isEntered() && account().map(person -> accounts.may(person.id(), permission, scope.node())).orElse(false);
    }

    /**
     * The guard of every endpoint that not everybody may use.
     *
     * @throws NotSignedIn when nobody is signed in
     * @throws NoSuchSite  when the request names no site
     * @throws NotAllowed  when the person may not do this on the current site
     */
    public Account require(String permission) {
        var person = account().orElseThrow(NotSignedIn::new);
        if (!scope.isEntered()) {
            throw new NoSuchSite();
        }
        if (!may(permission)) {
            throw new NotAllowed();
        }
        return person;
    }
}
