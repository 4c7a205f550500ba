package org.zhijia.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.SignedIn;
import org.zhijia.plugin.Contributions;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.spi.DeskPage;
import org.zhijia.spi.DeskPage.Group;

/** What stands around every page of the desk: who is here, on which site, where one can go from here. */
@RequestScoped
class Frame {

    /** More than that and a list is of no help; the page of all sites has a search. */
    private static final int SITES_IN_MENU = 12;

    /**
     * @param site  empty outside of any site
     * @param said  what was done just now; empty for nothing
     * @param todo  how many things wait for the person, over all sites
     */
    record View(String title, String person, String site, String siteKey, String siteAddress, List<Part> menu, List<Item> sites,
                String said, int todo, String path) { }

    /** A part of the menu. */
    record Part(String title, List<Item> items) { }

    /** A line of the menu. */
    record Item(String title, String href, String icon, boolean current) { }

    @Inject
    private HttpServletRequest request;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    @Inject
    private Contributions contributions;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @Inject
    private Instance<Todo> todos;

    /** The model of a page with the frame in it; a fragment needs none. */
    Map<String, Object> around(DeskView view) {
        var model = new HashMap<String, Object>(view.model());
        if (view.isPage()) {
            model.put("frame", frame(view.title()));
        }
        return model;
    }

    private View frame(String title) {
        var person = signedIn.account();
        var site = isOnSite() ? scope.node() : null;
        return new View(title, person.map(Account::name).orElse(""),
                site == null ? "" : site.name(), site == null ? "" : site.key(), site == null ? "" : address(site),
                person.isPresent() ? menu(site) : List.of(), person.map(account -> sites(account, site)).orElse(List.of()),
                said.text().or(() -> SaidCookie.read(request)).orElse(""),
                person.map(this::todo).orElse(0), path());
    }

    private boolean isOnSite() {
        return scope.isEntered() && path().startsWith("/desk/sites/");
    }

    private String path() {
        return request.getRequestURI();
    }

    /** Where visitors find the site: below the portal's path, which works on every host. */
    private static String address(SiteNode site) {
        return site.isRoot() ? "/" : "/s/" + site.key() + "/";
    }

    private int todo(Account account) {
        return todos.stream().mapToInt(todo -> todo.count(account)).sum();
    }

    private List<Part> menu(SiteNode site) {
        var parts = new ArrayList<Part>();
        for (Group group : Group.values()) {
            var items = items(group, site);
            if (!items.isEmpty()) {
                parts.add(new Part(messages.say("desk.menu." + group.name().toLowerCase(Locale.ROOT)), items));
            }
        }
        return parts;
    }

    private List<Item> items(Group group, SiteNode site) {
        if (group != Group.PLATFORM && site == null) {
            return List.of();
        }
        return contributions.of(DeskPage.class).stream()
                .flatMap(page -> page.ask(Offer::of).stream())
                .filter(offer -> offer.group() == group && isAllowed(offer, site))
                .sorted(Comparator.comparingInt(Offer::place).thenComparing(Offer::title))
                .map(offer -> item(offer, site))
                .toList();
    }

    /** What a page says of itself, asked for once and inside the guard. */
    private record Offer(String title, String path, String permission, String icon, Group group, int place) {

        static Offer of(DeskPage page) {
            return new Offer(page.title(), page.path(), page.permission(), page.icon(), page.group(), page.place());
        }
    }

    private boolean isAllowed(Offer offer, SiteNode site) {
        return offer.group() == Group.PLATFORM
                ? sites.root().map(root -> signedIn.may(offer.permission(), root)).orElse(false)
                : signedIn.mayInSome(offer.permission());
    }

    private Item item(Offer offer, SiteNode site) {
        var href = offer.group() == Group.PLATFORM ? "/desk/" + offer.path() : DeskPaths.of(site, offer.path());
        return new Item(offer.title(), href, offer.icon(), offer.path().isEmpty() ? path().equals(href)
                : path().equals(href) || path().startsWith(href + "/"));
    }

    private List<Item> sites(Account account, SiteNode current) {
        return accounts.sites(account.id(), SITES_IN_MENU).stream()
                .map(site -> new Item(site.name(), DeskPaths.of(site, ""), "world", current != null && current.id() == site.id()))
                .toList();
    }
}
