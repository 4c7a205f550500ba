package org.zhijia.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhijia.api.CurrentUser;
import org.zhijia.audit.Audit;
import org.zhijia.site.NoSuchSite;
import org.zhijia.site.Section;
import org.zhijia.site.SectionTree;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;

/**
 * Who makes the current request, and what he may do on the current site: on the whole of it, in a section, or in some
 * section at least. Each question has a twin {@code require...}, the guard of every endpoint that not everybody may use.
 */
@RequestScoped
public class SignedIn implements CurrentUser {

    @Inject
    private Accounts accounts;

    @Inject
    private SiteScope scope;

    @Inject
    private Sections sections;

    @Inject
    private Audit audit;

    private Account account;
    private DeskSession session;
    private List<Membership> memberships;
    private SectionTree tree;
    private long treeOf;

    public void enter(Account account) {
        this.account = account;
        this.memberships = null;
        audit.by(account.id(), account.label());
    }

    void enter(Account account, DeskSession session) {
        enter(account);
        this.session = session;
    }

    /** The browser's session; empty for visitors and for programs with a token. */
    public Optional<DeskSession> session() {
        return Optional.ofNullable(session);
    }

    public Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    @Override
    public Optional<String> name() {
        return account().map(Account::name);
    }

    /** On the whole current site. */
    @Override
    public boolean may(String permission) {
        return scope.isEntered() && may(permission, scope.node());
    }

    /** On the whole of a site, which need not be the current one. */
    public boolean may(String permission, SiteNode site) {
        return some(membership -> membership.allows(permission, site.ancestry()));
    }

    @Override
    public void guard(String permission) {
        require(permission);
    }

    /** In a section of the current site, by a role on the site, on that section or on one above it. */
    public boolean may(String permission, Section section) {
        return scope.isEntered() && section.siteId() == scope.node().id()
                && some(membership -> membership.allows(permission, scope.node().ancestry(), path(section)));
    }

    /** Anywhere on the current site: enough to see its desk, not to touch what lies in a certain section. */
    public boolean mayInSome(String permission) {
        return scope.isEntered() && some(membership -> membership.allowsInSome(permission, scope.node().ancestry()));
    }

    /** What the person is, on which sites; empty for visitors. */
    public List<Membership> memberships() {
        if (memberships == null) {
            memberships = account().map(person -> accounts.memberships(person.id())).orElse(List.of());
        }
        return memberships;
    }

    /** @throws NotSignedIn when nobody is signed in */
    public Account require() {
        return account().orElseThrow(NotSignedIn::new);
    }

    /**
     * @throws NotSignedIn when nobody is signed in
     * @throws NoSuchSite  when the request names no site
     * @throws NotAllowed  when the person may not do this on the whole current site
     */
    public Account require(String permission) {
        return requireThat(may(permission));
    }

    /** As {@link #require(String)}, for a section of the current site. */
    public Account require(String permission, Section section) {
        return requireThat(may(permission, section));
    }

    /** As {@link #require(String)}, for the whole of another site. */
    public Account require(String permission, SiteNode site) {
        return requireThat(may(permission, site));
    }

    /** As {@link #require(String)}, for any section of the current site. */
    public Account requireInSome(String permission) {
        return requireThat(mayInSome(permission));
    }

    private Account requireThat(boolean allowed) {
        var person = require();
        if (!scope.isEntered()) {
            throw new NoSuchSite();
        }
        if (!allowed) {
            throw new NotAllowed();
        }
        return person;
    }

    private boolean some(Predicate<Membership> allows) {
        return memberships().stream().anyMatch(allows);
    }

    /** Lists ask for many sections of one site. */
    private List<Long> path(Section section) {
        if (tree == null || treeOf != section.siteId()) {
            tree = sections.of(section.siteId());
            treeOf = section.siteId();
        }
        return tree.pathTo(section).stream().map(Section::id).toList();
    }
}
