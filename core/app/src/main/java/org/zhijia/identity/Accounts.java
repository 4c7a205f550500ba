package org.zhijia.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;

/** The people who can sign in, and what they are on which site. */
@ApplicationScoped
public class Accounts {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRules rules;

    @Inject
    private Sections sections;

    @Inject
    private Clock clock;

    public Account open(String login, String name, String password) {
        return open(new Account(normal(login), name, passwords.hash(password), clock.instant()));
    }

    /** @param password from a generator of random ones, with 75 bits or more: see {@link Passwords#hashGenerated} */
    public Account openGenerated(String login, String name, String password) {
        return open(new Account(normal(login), name, passwords.hashGenerated(password), clock.instant()));
    }

    /**
     * An account that nobody can use before a password was chosen by a {@link PasswordLinks link}.
     *
     * @throws LoginTaken when another account has the login or the address
     */
    Account prepare(String login, String name, Optional<String> email) {
        if (isTaken(login, email)) {
            throw new LoginTaken();
        }
        var account = new Account(normal(login), name, null, clock.instant());
        email.map(Accounts::normal).ifPresent(account::writeTo);
        return open(account);
    }

    /** @throws WeakPassword when the person must not have it */
    void choosePassword(Account account, String password) {
        rules.check(password, account.login(), account.name());
        account.choosePassword(passwords.hash(password));
    }

    private boolean isTaken(String login, Optional<String> email) {
        return em.createQuery("select count(a) from Account a where a.login = :login or a.email = :email", Long.class)
                .setParameter("login", normal(login))
                .setParameter("email", email.map(Accounts::normal).orElse(""))
                .getSingleResult() > 0;
    }

    private Account open(Account account) {
        em.persist(account);
        return account;
    }

    public void grant(Account account, SiteNode site, Role role, boolean below) {
        em.persist(Membership.onSite(account.id(), site.id(), role, below));
    }

    /** A role in one section and those below it. */
    public void grant(Account account, Section section, Role role) {
        em.persist(Membership.onSection(account.id(), section.siteId(), section.id(), role));
    }

    public Optional<Account> find(long id) {
        return Optional.ofNullable(em.find(Account.class, id)).filter(Account::isOpen);
    }

    public Account require(long id) {
        return find(id).orElseThrow(NoSuchAccount::new);
    }

    /** @param login in any case */
    public Optional<Account> byLogin(String login) {
        return em.createQuery("select a from Account a where a.login = :login and a.closedAt is null", Account.class)
                .setParameter("login", normal(login))
                .getResultStream().findFirst();
    }

    Optional<Account> byEmail(String email) {
        return em.createQuery("select a from Account a where a.email = :email and a.closedAt is null", Account.class)
                .setParameter("email", normal(email))
                .getResultStream().findFirst();
    }

    private static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** The one that was opened first: whoever has set up the installation. */
    public Optional<Account> first() {
        return em.createQuery("select a from Account a where a.closedAt is null order by a.id", Account.class)
                .setMaxResults(1)
                .getResultStream().findFirst();
    }

    /** The account if the password is right. Takes as long for a login that does not exist. */
    Optional<Account> authenticate(String login, String password) {
        var account = byLogin(login);
        boolean right = passwords.match(password, account.map(Account::passwordHash));
        return account.filter(found -> right);
    }

    /** Whether the account has the permission on the site, there or from above. */
    public boolean may(long accountId, String permission, SiteNode site) {
        return memberships(accountId).stream().anyMatch(membership -> membership.allows(permission, site.ancestry()));
    }

    /**
     * All sites on which an account has a role, there or from above, in the order of the tree.
     *
     * @param words in the name or the key; empty for any
     */
    public List<SiteNode> reach(long accountId, String words, int limit) {
        var pattern = "%" + words.strip() + "%";
        // In SQL: with the concatenation, EclipseLink writes parameters as literals, and a true as 1.
        List<?> rows = em.createNativeQuery("select distinct s.id, s.lineage from site s join site top on s.lineage like concat(top.lineage, '%')"
                        + " join membership m on m.site_id = top.id where m.account_id = ? and (m.below or s.id = top.id) and s.closed_at is null"
                        + " and (s.name like ? or s.site_key like ?) order by s.lineage")
                .setParameter(1, accountId).setParameter(2, pattern).setParameter(3, pattern)
                .setMaxResults(limit)
                .getResultList();
        var ids = rows.stream().map(row -> ((Number) ((Object[]) row)[0]).longValue()).toList();
        return ids.isEmpty() ? List.of() : em.createQuery("select s from SiteNode s where s.id in :ids order by s.lineage", SiteNode.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Sites on which the account was given a role itself, in the order of their names. */
    public List<SiteNode> sites(long accountId, int limit) {
        return em.createQuery("select distinct s from SiteNode s, Membership m where m.siteId = s.id and m.accountId = :account"
                        + " and s.closedAt is null order by s.name", SiteNode.class)
                .setParameter("account", accountId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The names of those of the ids that exist, closed accounts too: what they did remains theirs. */
    public Map<Long, String> names(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select a from Account a where a.id in :ids", Account.class)
                .setParameter("ids", Set.copyOf(ids))
                .getResultStream().collect(Collectors.toMap(Account::id, Account::name));
    }

    /** Who may do it there, by name: on the whole site or, when one is given, in the section. */
    public List<Account> holders(String permission, SiteNode site, Optional<Section> section) {
        var path = section.map(at -> sections.of(site.id()).pathTo(at).stream().map(Section::id).toList()).orElse(List.of());
        var ids = em.createQuery("select m from Membership m where m.siteId in :sites", Membership.class)
                .setParameter("sites", site.ancestry())
                .getResultStream()
                .filter(membership -> membership.allows(permission, site.ancestry(), path))
                .map(Membership::accountId).collect(Collectors.toSet());
        return ids.isEmpty() ? List.of() : em.createQuery(
                        "select a from Account a where a.id in :ids and a.closedAt is null order by a.name, a.id", Account.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    public List<Membership> memberships(long accountId) {
        return em.createQuery("select m from Membership m where m.accountId = :account order by m.id", Membership.class)
                .setParameter("account", accountId)
                .getResultList();
    }
}
