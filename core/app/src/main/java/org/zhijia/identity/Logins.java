package org.zhijia.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.zhijia.audit.Audit;

/** The way in: password, then the second factor where there is one or has to be. */
@ApplicationScoped
@Transactional
public class Logins {

    /**
     * How far somebody came.
     *
     * @param secret for the cookie
     */
    public record Arrival(Step next, String secret) { }

    /** What follows a right password. */
    public enum Step {
        /** Signed in. */ DONE,
        /** The code of the second factor is missing. */ CODE,
        /** The second factor, which the person's role requires, has to be set up. */ SET_UP
    }

    @Inject
    private Accounts accounts;

    @Inject
    private Attempts attempts;

    @Inject
    private Sessions sessions;

    @Inject
    private SecondFactors factors;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Audit audit;

    /**
     * @throws TooManyAttempts when there were too many failures before
     * @throws WrongPassword   when they do not go together
     */
    public Account check(String login, String password, Visitor visitor) {
        attempts.begin(login, visitor.address());
        var account = accounts.authenticate(login, password).orElseThrow(WrongPassword::new);
        audit.by(account.id(), account.label());
        return account;
    }

    /**
     * For programs.
     *
     * @throws TokenNeedsDesk when the password alone must not open anything: a token would be a way around the second factor
     */
    Account checkForToken(String login, String password, Visitor visitor) {
        var account = check(login, password, visitor);
        if (account.hasSecondFactor() || factors.isRequired(account)) {
            throw new TokenNeedsDesk();
        }
        attempts.succeed(login, visitor.address());
        return account;
    }

    /** Lets somebody in who has proved who he is: by password, by link, by the union's own login. */
    public Arrival arrive(Account account, Visitor visitor) {
        if (account.hasSecondFactor()) {
            return new Arrival(Step.CODE, sessions.knock(account, visitor));
        }
        return factors.isRequired(account) ? new Arrival(Step.SET_UP, sessions.knock(account, visitor)) : complete(account, visitor);
    }

    /**
     * @param knocking the secret of a session that {@link #arrive} began
     * @throws NotSignedIn when it does not hold (any more)
     * @throws WrongCode   when the code is wrong or was used before
     */
    public Arrival confirm(String knocking, String code, Visitor visitor) {
        var account = sessions.waiting(knocking).orElseThrow(NotSignedIn::new);
        attempts.begin(account.login(), visitor.address());
        factors.require(account, code);
        sessions.end(knocking);
        return complete(account, visitor);
    }

    /** @return the recovery codes, shown this once */
    public SetUp setUp(String knocking, String secret, String code, Visitor visitor) {
        var account = sessions.waiting(knocking).filter(found -> !found.hasSecondFactor()).orElseThrow(NotSignedIn::new);
        attempts.begin(account.login(), visitor.address());
        var codes = factors.take(account, secret, code);
        sessions.end(knocking);
        return new SetUp(complete(account, visitor), codes);
    }

    /** Signed in with a new second factor. */
    public record SetUp(Arrival arrival, List<String> recoveryCodes) { }

    /**
     * Changes the own password and ends all sessions but this one.
     *
     * @throws TooManyAttempts when there were too many failures before
     * @throws WrongPassword   when the current one is wrong
     * @throws WeakPassword    when the other one must not be chosen
     */
    public void changePassword(String current, String chosen, Visitor visitor) {
        var account = accounts.require(signedIn.require().id());
        check(account.login(), current, visitor);
        attempts.succeed(account.login(), visitor.address());
        accounts.choosePassword(account, chosen);
        sessions.endOthers(account.id(), signedIn.session().map(DeskSession::id).orElse(0L));
        audit.note(account.label(), "", "修改密码");
    }

    private Arrival complete(Account account, Visitor visitor) {
        attempts.succeed(account.login(), visitor.address());
        // A session that was begun anew: nobody can have planted its secret before.
        var secret = sessions.open(account, visitor);
        signedIn.enter(account);
        return new Arrival(Step.DONE, secret);
    }
}
