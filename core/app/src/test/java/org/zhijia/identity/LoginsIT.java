package org.zhijia.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.identity.Logins.Step;
import org.zhijia.identity.People.Appointment;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;

@ExtendWith(ArquillianExtension.class)
class LoginsIT {

    private static final String PASSWORD = "kite-9-sea";

    @PersistenceContext(unitName = "core")
    EntityManager em;

    @Resource
    ManagedExecutorService threads;

    @Inject
    TestSites sites;

    @Inject
    Accounts accounts;

    @Inject
    Logins logins;

    @Inject
    Sessions sessions;

    @Inject
    SecondFactors factors;

    @Inject
    PasswordLinks links;

    @Inject
    Attempts attempts;

    @Inject
    People people;

    @Inject
    SignedIn signedIn;

    private TestSite site;
    private Account person;
    private Visitor visitor;

    @BeforeEach
    void meet() {
        site = sites.school();
        person = person(site, Role.WRITER);
        // An address of each test's own: failures are counted by address, too.
        visitor = new Visitor("test-" + person.id(), "Firefox");
    }

    @Test
    void aSessionLastsUntilItIsEnded() throws Exception {
        var secret = arrive();
        assertEquals(person.id(), sessions.resume(secret).orElseThrow().accountId());
        sessions.end(secret);
        assertTrue(sessions.resume(secret).isEmpty());
    }

    @Test
    void eachLoginHasASecretOfItsOwn() throws Exception {
        assertNotEquals(arrive(), arrive());
        assertEquals(2, sessions.of(person.id()).size());
    }

    @Test
    void whoIsIdleTooLongIsOut() throws Exception {
        var secret = arrive();
        age("seen_at", Duration.ofMinutes(119));
        assertTrue(sessions.resume(secret).isPresent(), "and is kept alive by being used");
        age("seen_at", Duration.ofMinutes(121));
        assertTrue(sessions.resume(secret).isEmpty());
    }

    @Test
    void nobodyStaysForEver() throws Exception {
        var secret = arrive();
        age("created_at", Duration.ofHours(13));
        assertTrue(sessions.resume(secret).isEmpty());
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() throws Exception {
        var other = arrive();
        var own = arrive();
        within(() -> {
            signedIn.enter(person, sessions.resume(own).orElseThrow());
            logins.changePassword(PASSWORD, "another-8-boat", visitor);
            return null;
        });
        assertTrue(sessions.resume(other).isEmpty());
        assertTrue(sessions.resume(own).isPresent());
        assertThrows(WrongPassword.class, () -> logins.check(person.login(), PASSWORD, visitor));
    }

    @Test
    void afterSomeFailuresTheRightPasswordHasToWait() {
        for (int i = 0; i < 4; i++) {
            assertThrows(WrongPassword.class, () -> logins.check(person.login(), "wrong", visitor));
        }
        assertThrows(TooManyAttempts.class, () -> logins.check(person.login(), PASSWORD, visitor));
        assertThrows(TooManyAttempts.class, () -> logins.check(person.login(), PASSWORD, new Visitor("elsewhere", "")), "from anywhere");
    }

    @Test
    void aLoginThatDoesNotExistIsAnsweredLikeOneThatDoes() {
        var nobody = "nobody-" + person.id();
        for (int i = 0; i < 4; i++) {
            assertThrows(WrongPassword.class, () -> logins.check(nobody, "wrong", visitor));
        }
        assertThrows(TooManyAttempts.class, () -> logins.check(nobody, "wrong", visitor));
    }

    @Test
    void whoTriesEverythingAtOnceGetsNoMoreTries() throws Exception {
        var tries = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < 24; i++) {
            tries.add(threads.submit(this::mayTry));
        }
        int allowed = 0;
        for (var attempt : tries) {
            allowed += attempt.get() ? 1 : 0;
        }
        assertEquals(4, allowed);
    }

    private boolean mayTry() {
        try {
            attempts.begin(person.login(), visitor.address());
            return true;
        } catch (TooManyAttempts e) {
            return false;
        }
    }

    @Test
    void theSecondFactorIsAskedForAndItsCodeOpensOnce() throws Exception {
        var secret = factors.secret();
        var used = code(secret, -1); // once: half a minute may end between two calls
        within(() -> factors.take(person, secret, used));
        var first = logins.arrive(logins.check(person.login(), PASSWORD, visitor), visitor);
        assertEquals(Step.CODE, first.next());
        assertTrue(sessions.resume(first.secret()).isEmpty(), "the password alone opens nothing");
        assertThrows(WrongCode.class, () -> logins.confirm(first.secret(), used, visitor), "it was used to set up");
        var in = logins.confirm(first.secret(), code(secret, 0), visitor);
        assertTrue(sessions.resume(in.secret()).isPresent());
        assertThrows(NotSignedIn.class, () -> logins.confirm(first.secret(), code(secret, 1), visitor), "the first secret has gone");
    }

    @Test
    void aRecoveryCodeOpensOnce() throws Exception {
        var secret = factors.secret();
        var codes = within(() -> factors.take(person, secret, code(secret, 0)));
        assertEquals(10, codes.size());
        logins.confirm(logins.arrive(person(), visitor).secret(), codes.getFirst().toUpperCase(), visitor);
        var second = logins.arrive(person(), visitor);
        assertThrows(WrongCode.class, () -> logins.confirm(second.secret(), codes.getFirst(), visitor));
        assertEquals(9, factors.recoveryCodes(person()));
    }

    @Test
    void thePasswordAloneGetsNoTokenAroundTheSecondFactor() throws Exception {
        var secret = factors.secret();
        within(() -> factors.take(person, secret, code(secret, 0)));
        assertThrows(TokenNeedsDesk.class, () -> logins.checkForToken(person.login(), PASSWORD, visitor));
    }

    @Test
    void anInvitationWorksOnceAndOnlyTheNewest() throws Exception {
        var admin = person(site, Role.SITE_ADMIN);
        var login = "new-" + person.id();
        var invited = as(admin, () -> people.invite(login, "新人", Optional.empty(), whole(Role.WRITER)));
        assertThrows(WrongPassword.class, () -> logins.check(login, "", visitor), "nobody comes in before");
        var newer = as(admin, () -> people.passwordLink(invited.account().id()));
        assertThrows(LinkGone.class, () -> links.use(invited.secret(), PASSWORD));
        assertThrows(WeakPassword.class, () -> links.use(newer, "short"));
        assertEquals(login, links.use(newer, PASSWORD).login());
        assertThrows(LinkGone.class, () -> links.use(newer, PASSWORD));
        assertEquals(login, logins.check(login, PASSWORD, visitor).login());
    }

    @Test
    void anOldInvitationHasGone() throws Exception {
        var admin = person(site, Role.SITE_ADMIN);
        var invited = as(admin, () -> people.invite("late-" + person.id(), "新人", Optional.empty(), whole(Role.WRITER)));
        within(() -> em.createNativeQuery("update password_link set expires_at = ? where account_id = ?")
                .setParameter(1, Timestamp.from(Instant.now())).setParameter(2, invited.account().id()).executeUpdate());
        assertThrows(LinkGone.class, () -> links.require(invited.secret()));
    }

    @Test
    void nobodyAppointsBeyondHisOwnAppointment() throws Exception {
        var admin = person(site, Role.SITE_ADMIN);
        assertThrows(NotGrantable.class, () -> as(admin, () -> appoint(whole(Role.PLATFORM_ADMIN))));
        assertThrows(NotGrantable.class, () -> as(admin, () -> appoint(new Appointment(Role.WRITER, true, Optional.empty()))), "below");
        assertThrows(NotGrantable.class, () -> as(person, () -> appoint(whole(Role.WRITER))), "a writer appoints nobody");
        assertThrows(NotGrantable.class, () -> asOn(sites.school(), admin, () -> appoint(whole(Role.WRITER))), "another school");
    }

    @Test
    void nobodyTakesOverWhoIsMoreThanHimself() throws Exception {
        var admin = person(site, Role.SITE_ADMIN);
        var elsewhere = sites.school();
        within(() -> grant(person, elsewhere, Role.SITE_ADMIN));
        assertThrows(NotGrantable.class, () -> as(admin, () -> people.passwordLink(person.id())));
        var stranger = person(elsewhere, Role.WRITER);
        assertThrows(NoSuchAccount.class, () -> as(admin, () -> people.passwordLink(stranger.id())));
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        var admin = person(site, Role.SITE_ADMIN);
        long membership = accounts.memberships(admin.id()).getFirst().id();
        assertThrows(LastAdministrator.class, () -> as(admin, () -> withdraw(membership)));
        person(site, Role.SITE_ADMIN);
        as(admin, () -> withdraw(membership));
        assertTrue(accounts.memberships(admin.id()).isEmpty());
    }

    @Test
    void aRoleInASectionReachesThatSectionAlone() throws Exception {
        var writer = person(sites.school(), Role.WRITER);
        within(() -> {
            accounts.grant(writer, site.section(), Role.EDITOR);
            return null;
        });
        as(writer, () -> {
            assertTrue(signedIn.may(Permission.EDIT, site.section()));
            assertTrue(signedIn.mayInSome(Permission.EDIT));
            assertFalse(signedIn.may(Permission.EDIT));
            assertThrows(NotAllowed.class, () -> signedIn.require(Permission.EDIT));
            return null;
        });
        assertEquals(List.of(writer.id()), within(() -> accounts.holders(Permission.EDIT, site.node(), Optional.of(site.section()))).stream()
                .map(Account::id).toList());
        assertTrue(within(() -> accounts.holders(Permission.EDIT, site.node(), Optional.empty())).isEmpty());
    }

    private String arrive() {
        var arrival = logins.arrive(logins.check(person.login(), PASSWORD, visitor), visitor);
        assertEquals(Step.DONE, arrival.next());
        return arrival.secret();
    }

    /** As it is in the database now. */
    private Account person() {
        return within(() -> accounts.require(person.id()));
    }

    private Account person(TestSite at, Role role) {
        return within(() -> {
            var account = accounts.open("p" + System.nanoTime(), "某人", PASSWORD);
            accounts.grant(account, at.node(), role, false);
            return account;
        });
    }

    private Void grant(Account account, TestSite at, Role role) {
        accounts.grant(account, at.node(), role, false);
        return null;
    }

    private Void appoint(Appointment appointment) {
        people.appoint(person, appointment);
        return null;
    }

    private Void withdraw(long membership) {
        people.withdraw(membership);
        return null;
    }

    private static Appointment whole(Role role) {
        return new Appointment(role, false, Optional.empty());
    }

    private static String code(String secret, int stepsAside) {
        return Totp.code(Base32.decode(secret), Instant.now().getEpochSecond() / 30 + stepsAside);
    }

    private void age(String column, Duration age) {
        within(() -> em.createNativeQuery("update desk_session set " + column + " = ? where account_id = ?")
                .setParameter(1, Timestamp.from(Instant.now().minus(age))).setParameter(2, person.id()).executeUpdate());
    }

    private <T> T within(Callable<T> work) {
        return sites.within(site, work);
    }

    private <T> T as(Account account, Callable<T> work) {
        return asOn(site, account, work);
    }

    private <T> T asOn(TestSite at, Account account, Callable<T> work) {
        return sites.within(at, () -> {
            signedIn.enter(account);
            return work.call();
        });
    }
}
