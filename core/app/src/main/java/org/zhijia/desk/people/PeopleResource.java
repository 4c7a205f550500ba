package org.zhijia.desk.people;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.LoginTaken;
import org.zhijia.identity.PasswordLinks;
import org.zhijia.identity.People;
import org.zhijia.identity.People.Appointment;
import org.zhijia.identity.People.Member;
import org.zhijia.identity.Permission;
import org.zhijia.identity.Role;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteScope;

/** Who is what on a site: invitations, roles, links for forgotten passwords, accounts that are closed. */
@Path("desk/sites/{site}/people")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class PeopleResource {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,100}@[^\\s@]{1,90}");
    private static final int LONGEST_NAME = 60;

    /** A person with his roles here, as the page lists him. */
    public record Person(long id, String name, String login, boolean invited, boolean closable, List<Held> roles, boolean secondFactor) { }

    /** A role here; one from above cannot be taken back on this site. */
    public record Held(long id, String title, String where, boolean removable) { }

    /** A choice of a select box. */
    public record Option(String value, String title) { }

    @Inject
    private SignedIn signedIn;

    @Inject
    private People people;

    @Inject
    private Accounts accounts;

    @Inject
    private SiteScope scope;

    @Inject
    private Sections sections;

    @Inject
    private Doorstep doorstep;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @GET
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public DeskView show() {
        signedIn.require(Permission.CONFIGURE);
        return page(Map.of(), Map.of());
    }

    private DeskView page(Map<String, String> typed, Map<String, String> errors) {
        var site = scope.node();
        var model = new HashMap<String, Object>();
        model.put("base", DeskPaths.of(site, "people"));
        model.put("people", persons(people.ofSite(), true));
        model.put("above", persons(people.fromAbove(), false));
        model.put("roles", Arrays.stream(Role.values()).filter(role -> isOffered(role)).map(role -> new Option(role.word(), role.title())).toList());
        model.put("sections", sections.of(site.id()).all().stream().map(section -> new Option(section.key(), section.title())).toList());
        model.put("mayBelow", people.mayGrant(Role.WRITER, site, true));
        for (var name : List.of("login", "name", "email", "role", "reach")) {
            model.put(name, typed.getOrDefault(name, ""));
            model.put(name + "Error", errors.getOrDefault(name, ""));
        }
        return DeskView.page("people/people", messages.say("people.site.title"), model);
    }

    /** Platform administrators belong to the topmost site. */
    private boolean isOffered(Role role) {
        return people.mayGrant(role, scope.node(), false) && (role != Role.PLATFORM_ADMIN || scope.node().isRoot());
    }

    private List<Person> persons(List<Member> members, boolean here) {
        return members.stream().map(Member::account).distinct()
                .map(account -> person(account, members.stream().filter(member -> member.account() == account).toList(), here)).toList();
    }

    private Person person(Account account, List<Member> held, boolean here) {
        return new Person(account.id(), account.name(), account.login(), !account.hasPassword(), here && people.mayManage(account),
                held.stream().map(member -> held(member, here)).toList(), account.hasSecondFactor());
    }

    private Held held(Member member, boolean here) {
        var membership = member.membership();
        var where = member.section().map(section -> messages.say("people.site.in", section.title()))
                .orElse(messages.say(membership.below() ? "people.site.below" : "people.site.whole"));
        return new Held(membership.id(), membership.role().title(), where,
                here && people.mayGrant(membership.role(), scope.node(), membership.below()));
    }

    /** Invites a new person, or appoints one who has an account. */
    @POST
    @Transactional
    public Response appoint(MultivaluedMap<String, String> form) {
        signedIn.require(Permission.CONFIGURE);
        var typed = typed(form);
        var errors = errors(typed);
        if (!errors.isEmpty()) {
            return page(typed, errors).status(422);
        }
        var known = accounts.byLogin(typed.get("login"));
        if (known.isPresent()) {
            people.appoint(known.get(), appointment(typed));
            said.now("people.site.appointed", known.get().name());
            return back();
        }
        return invite(typed);
    }

    private Response invite(Map<String, String> typed) {
        if (typed.get("name").isEmpty()) {
            return page(typed, Map.of("name", messages.say("people.site.name.missing"))).status(422);
        }
        try {
            var invited = people.invite(typed.get("login"), typed.get("name"), Optional.of(typed.get("email")).filter(email -> !email.isEmpty()),
                    appointment(typed));
            return link(invited.account(), invited.secret());
        } catch (LoginTaken refusal) {
            return page(typed, Map.of("login", refusal.getMessage())).status(refusal.status());
        }
    }

    private static Map<String, String> typed(MultivaluedMap<String, String> form) {
        var typed = new HashMap<String, String>();
        for (var name : List.of("login", "name", "email", "role", "reach")) {
            typed.put(name, Optional.ofNullable(form.getFirst(name)).orElse("").strip());
        }
        return typed;
    }

    private Map<String, String> errors(Map<String, String> typed) {
        var errors = new HashMap<String, String>();
        if (!LOGIN.matcher(typed.get("login").toLowerCase()).matches()) {
            errors.put("login", messages.say("people.site.login.unfit"));
        }
        if (typed.get("name").length() > LONGEST_NAME) {
            errors.put("name", messages.say("people.site.name.long", LONGEST_NAME));
        }
        if (!typed.get("email").isEmpty() && !EMAIL.matcher(typed.get("email")).matches()) {
            errors.put("email", messages.say("people.site.email.unfit"));
        }
        var role = role(typed);
        if (role.isEmpty()) {
            errors.put("role", messages.say("people.site.role.missing"));
        } else if (section(typed).isPresent() && role.get().may(Permission.CONFIGURE)) {
            errors.put("reach", messages.say("people.site.reach.unfit"));
        }
        return errors;
    }

    private static Optional<Role> role(Map<String, String> typed) {
        return Arrays.stream(Role.values()).filter(role -> role.word().equals(typed.get("role"))).findFirst();
    }

    /** {@code reach} is {@code site}, {@code below}, or {@code section:<key>}. */
    private Optional<Section> section(Map<String, String> typed) {
        var reach = typed.get("reach");
        return reach.startsWith("section:") ? Optional.of(sections.require(scope.node().id(), reach.substring("section:".length()))) : Optional.empty();
    }

    private Appointment appointment(Map<String, String> typed) {
        return new Appointment(role(typed).orElseThrow(), typed.get("reach").equals("below"), section(typed));
    }

    @POST
    @Path("roles/{membership}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response withdraw(@PathParam("membership") long membership) {
        signedIn.require(Permission.CONFIGURE);
        people.withdraw(membership);
        said.now("people.site.withdrawn");
        return back();
    }

    @POST
    @Path("accounts/{account}/link")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response makeLink(@PathParam("account") long account) {
        signedIn.require(Permission.CONFIGURE);
        var secret = people.passwordLink(account);
        return link(accounts.require(account), secret);
    }

    @POST
    @Path("accounts/{account}/second-factor/removal")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response dropSecondFactor(@PathParam("account") long account) {
        signedIn.require(Permission.CONFIGURE);
        people.dropSecondFactor(account);
        said.now("people.factor.disabled");
        return back();
    }

    @POST
    @Path("accounts/{account}/closing")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response close(@PathParam("account") long account) {
        signedIn.require(Permission.CONFIGURE);
        people.close(account);
        said.now("people.site.closed");
        return back();
    }

    /** Not after a redirect: the secret is known now and at no other time. */
    private Response link(Account account, String secret) {
        return DeskView.page("people/link", messages.say("people.link.title"), Map.of(
                "name", account.name(), "login", account.login(), "days", PasswordLinks.LIFE.toDays(),
                "link", doorstep.origin() + "/desk/invitation/" + secret, "back", DeskPaths.of(scope.node(), "people"))).status(200);
    }

    private Response back() {
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "people"))).build();
    }
}
