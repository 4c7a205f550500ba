package org.zhijia.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.People;
import org.zhijia.identity.People.Appointment;
import org.zhijia.identity.Role;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;

/** The first administrators of new sites, and the links that let them in. */
@ApplicationScoped
public class Administrators {

    static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");
    private static final String NAMELESS = "admin";

    /**
     * Somebody who looks after a new site.
     *
     * @param secret of the link with which to choose a password; empty for who has one already
     */
    public record Appointed(SiteNode site, Account account, Optional<String> secret) { }

    @Inject
    private Accounts accounts;

    @Inject
    private People people;

    @Inject
    private FoundingJobs jobs;

    @Inject
    private Sites sites;

    @Inject
    private SiteScope scope;

    /** Who has the login already is appointed, else an account is opened. */
    Appointed appoint(SiteNode site, Charter.Administrator wanted) {
        var known = wanted.login().isEmpty() ? Optional.<Account>empty() : accounts.byLogin(wanted.login());
        known.filter(account -> !account.name().equals(wanted.name())).ifPresent(other -> {
            throw UnfitCharter.loginOfAnother(wanted.login());
        });
        var role = new Appointment(Role.SITE_ADMIN, false, Optional.empty());
        var appointed = new ArrayList<Appointed>();
        scope.visit(site, () -> appointed.add(known.map(account -> appoint(site, account, role)).orElseGet(() -> invite(site, wanted, role))));
        return appointed.getFirst();
    }

    private Appointed appoint(SiteNode site, Account account, Appointment role) {
        people.appoint(account, role);
        return new Appointed(site, account, Optional.empty());
    }

    private Appointed invite(SiteNode site, Charter.Administrator wanted, Appointment role) {
        var login = wanted.login().isEmpty() ? login(wanted.name()) : wanted.login();
        var invited = people.invite(login, wanted.name(), Optional.empty(), role);
        return new Appointed(site, invited.account(), Optional.of(invited.secret()));
    }

    private String login(String name) {
        var pinyin = String.join("", Pinyin.words(name)).toLowerCase(Locale.ROOT);
        return Pinyin.free(LOGIN.matcher(pinyin).matches() ? pinyin : NAMELESS, "", login -> accounts.byLogin(login).isPresent());
    }

    /**
     * Makes links for the administrators of a list's sites who have no password yet. Links are kept nowhere, so whoever asks
     * again gets new ones, which end those before.
     */
    @Transactional
    public List<Appointed> links(FoundingJob job) {
        var links = new ArrayList<Appointed>();
        for (FoundingRow row : jobs.rows(job)) {
            if (row.administratorId().isPresent()) {
                var account = accounts.find(row.administratorId().getAsLong()).filter(found -> !found.hasPassword());
                var site = sites.require(row.foundedId().orElseThrow());
                account.ifPresent(found -> scope.visit(site, () -> links.add(new Appointed(site, found, Optional.of(people.passwordLink(found.id()))))));
            }
        }
        return List.copyOf(links);
    }
}
