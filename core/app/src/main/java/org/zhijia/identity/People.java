package org.zhijia.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhijia.audit.Audit;
import org.zhijia.site.Section;
import org.zhijia.site.SectionTree;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;

/**
 * Who is what on the current site, and who may change that. Whoever administers a site appoints people to its roles;
 * nobody appoints where he himself was not appointed: below, only who administers the sites below; to platform
 * administrator, only one of them. Somebody else's password and second factor are touched only by who could have given
 * him every role that he has.
 */
@ApplicationScoped
@Transactional
public class People {

    /**
     * A new person.
     *
     * @param secret of the link with which he chooses his password, known at this moment alone
     */
    public record Invited(Account account, String secret) { }

    /** @param section empty where the role holds on the whole site */
    public record Member(Membership membership, Account account, Optional<Section> section) { }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordLinks links;

    @Inject
    private SecondFactors factors;

    @Inject
    private Sessions sessions;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    @Inject
    private Sections sections;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Whom the current site itself has appointed, by name. */
    public List<Member> ofSite() {
        return members(List.of(scope.node().id()));
    }

    /** Those from above whose role reaches down to the current site. */
    public List<Member> fromAbove() {
        var above = scope.node().ancestry().stream().filter(id -> id != scope.node().id()).toList();
        return above.isEmpty() ? List.of() : members(above).stream().filter(member -> member.membership().below()).toList();
    }

    private List<Member> members(List<Long> siteIds) {
        Map<Long, SectionTree> trees = sections.of(siteIds);
        List<Membership> found = em.createQuery("select m from Membership m, Account a where a.id = m.accountId and m.siteId in :sites"
                        + " and a.closedAt is null order by a.name, a.id, m.id", Membership.class)
                .setParameter("sites", siteIds)
                .getResultList();
        var people = accounts(found);
        return found.stream().map(membership -> new Member(membership, people.get(membership.accountId()), section(membership, trees))).toList();
    }

    private Map<Long, Account> accounts(List<Membership> memberships) {
        var ids = memberships.stream().map(Membership::accountId).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : em.createQuery("select a from Account a where a.id in :ids", Account.class)
                .setParameter("ids", ids)
                .getResultStream().collect(Collectors.toMap(Account::id, Function.identity()));
    }

    private static Optional<Section> section(Membership membership, Map<Long, SectionTree> trees) {
        var tree = trees.get(membership.siteId());
        return tree == null || membership.sectionId().isEmpty() ? Optional.empty() : tree.byId(membership.sectionId().getAsLong());
    }

    /**
     * What somebody is appointed to on the current site.
     *
     * @param below   whether also on the sites below
     * @param section empty for the whole site
     */
    public record Appointment(Role role, boolean below, Optional<Section> section) {

        public Appointment {
            if (section.isPresent() && (below || role.may(Permission.CONFIGURE))) {
                throw new IllegalArgumentException("A section has no sites below and no administrators");
            }
        }
    }

    /**
     * Opens an account for a new person and appoints him.
     *
     * @throws LoginTaken   when somebody has the login or the address
     * @throws NotGrantable when the current person may not appoint to that
     */
    public Invited invite(String login, String name, Optional<String> email, Appointment appointment) {
        requireMayGrant(appointment.role(), scope.node(), appointment.below());
        var account = accounts.prepare(login, name, email);
        appoint(account, appointment);
        return new Invited(account, links.make(account, signedIn.require()));
    }

    /** Appoints somebody who has an account; the same again changes nothing. */
    public void appoint(Account account, Appointment appointment) {
        requireMayGrant(appointment.role(), scope.node(), appointment.below());
        var same = accounts.memberships(account.id()).stream()
                .filter(held -> held.siteId() == scope.node().id() && held.role() == appointment.role() && sectionId(held) == sectionId(appointment))
                .findFirst();
        if (same.isPresent()) {
            same.get().reachBelow(appointment.below());
        } else {
            appointment.section().ifPresentOrElse(section -> accounts.grant(account, section, appointment.role()),
                    () -> accounts.grant(account, scope.node(), appointment.role(), appointment.below()));
        }
        em.flush();
        audit.note(account.label(), "", words(appointment.role(), appointment.section(), appointment.below()));
    }

    private static long sectionId(Membership membership) {
        return membership.sectionId().orElse(0);
    }

    private static long sectionId(Appointment appointment) {
        return appointment.section().map(Section::id).orElse(0L);
    }

    /**
     * Takes back a role on the current site.
     *
     * @throws NoSuchAccount     when the current site has no such membership
     * @throws NotGrantable      when the current person could not have given it
     * @throws LastAdministrator when nobody would be left who administers the site
     */
    public void withdraw(long membershipId) {
        var membership = Optional.ofNullable(em.find(Membership.class, membershipId))
                .filter(found -> found.siteId() == scope.node().id()).orElseThrow(NoSuchAccount::new);
        requireMayGrant(membership.role(), scope.node(), membership.below());
        em.remove(membership);
        em.flush();
        requireAdministrator(membership);
        var section = membership.sectionId().isEmpty() ? Optional.<Section>empty()
                : sections.of(scope.node().id()).byId(membership.sectionId().getAsLong());
        accounts.find(membership.accountId())
                .ifPresent(account -> audit.note(account.label(), words(membership.role(), section, membership.below()), ""));
    }

    /** Nobody can log in with the account any more; what he did remains under his name. */
    public void close(long accountId) {
        var account = requireManageable(accountId);
        var held = accounts.memberships(accountId);
        account.close(clock.instant());
        sessions.endAll(accountId);
        em.flush();
        held.forEach(this::requireAdministrator);
        audit.note(account.label(), "启用", "停用");
    }

    /** @return the secret of a link with which the person chooses a password, shown this once */
    public String passwordLink(long accountId) {
        var account = requireManageable(accountId);
        audit.note(account.label(), "", "设置密码的链接");
        return links.make(account, signedIn.require());
    }

    /** For who has lost both telephone and recovery codes. */
    public void dropSecondFactor(long accountId) {
        factors.drop(requireManageable(accountId));
    }

    /** Whether the current person may give this role on a site. */
    public boolean mayGrant(Role role, SiteNode site, boolean below) {
        return signedIn.memberships().stream().anyMatch(own -> own.allows(Permission.CONFIGURE, site.ancestry())
                && (own.below() || !below)
                && (role != Role.PLATFORM_ADMIN || own.role() == Role.PLATFORM_ADMIN));
    }

    /** Whether the current person may close another's account and let him choose a new password. */
    public boolean mayManage(Account account) {
        var held = accounts.memberships(account.id());
        return !held.isEmpty() && signedIn.account().filter(person -> person.id() != account.id()).isPresent()
                && held.stream().allMatch(membership -> mayGrant(membership.role(), sites.require(membership.siteId()), membership.below()));
    }

    private void requireMayGrant(Role role, SiteNode site, boolean below) {
        if (!mayGrant(role, site, below)) {
            throw new NotGrantable();
        }
    }

    /** Someone of the current site, and of no other than those that the current person administers. */
    private Account requireManageable(long accountId) {
        boolean isHere = accounts.memberships(accountId).stream().anyMatch(membership -> membership.siteId() == scope.node().id());
        var account = accounts.find(accountId).filter(found -> isHere).orElseThrow(NoSuchAccount::new);
        if (!mayManage(account)) {
            throw new NotGrantable();
        }
        return account;
    }

    private void requireAdministrator(Membership gone) {
        if (!gone.role().may(Permission.CONFIGURE)) {
            return;
        }
        var permission = gone.role() == Role.PLATFORM_ADMIN ? Permission.BACKDATE : Permission.CONFIGURE;
        var left = accounts.holders(permission, sites.require(gone.siteId()), Optional.empty());
        if (left.stream().noneMatch(Account::hasPassword)) {
            throw new LastAdministrator();
        }
    }

    private static String words(Role role, Optional<Section> section, boolean below) {
        return role.title() + section.map(at -> "，栏目“" + at.title() + "”").orElse("") + (below ? "，含下级站点" : "");
    }
}
