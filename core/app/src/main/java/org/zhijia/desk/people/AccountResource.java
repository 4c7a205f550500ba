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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhijia.audit.Audit;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.ApiTokens;
import org.zhijia.identity.DeskSession;
import org.zhijia.identity.Logins;
import org.zhijia.identity.Membership;
import org.zhijia.identity.NotAllowed;
import org.zhijia.identity.SecondFactors;
import org.zhijia.identity.Sessions;
import org.zhijia.identity.SignedIn;
import org.zhijia.identity.TooManyAttempts;
import org.zhijia.identity.WeakPassword;
import org.zhijia.identity.WrongCode;
import org.zhijia.identity.WrongPassword;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/** One's own account: password, second factor, the browsers that are signed in, tokens for programs. */
@Path("desk/account")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AccountResource {

    private static final int LONGEST_DAYS = 365;

    /** A browser, as the page tells it. */
    public record Browser(long id, String device, String address, Instant createdAt, Instant seenAt, boolean current) { }

    /** What was wrong with a change of the password; empty texts where nothing was. */
    private record Errors(String wrong, String weak, String differs) {

        private static final Errors NONE = new Errors("", "", "");
    }

    @Inject
    private SignedIn signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Logins logins;

    @Inject
    private Sessions sessions;

    @Inject
    private SecondFactors factors;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Sites sites;

    @Inject
    private Sections sections;

    @Inject
    private Doorstep doorstep;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @Inject
    private Audit audit;

    @GET
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public DeskView show() {
        return page(Errors.NONE, "");
    }

    private DeskView page(Errors errors, String token) {
        var account = accounts.require(signedIn.require().id());
        var model = new HashMap<String, Object>();
        model.put("account", Map.of("name", account.name(), "login", account.login(), "email", account.email().orElse(""),
                "hasSecondFactor", account.hasSecondFactor()));
        model.put("roles", signedIn.memberships().stream().map(this::words).toList());
        model.put("wrong", errors.wrong());
        model.put("weak", errors.weak());
        model.put("differs", errors.differs());
        model.put("recoveryCodes", factors.recoveryCodes(account));
        model.put("factorRequired", factors.isRequired(account));
        model.put("sessions", sessions.of(account.id()).stream().map(this::browser).toList());
        model.put("tokens", tokens.of(account.id()));
        model.put("token", token);
        return DeskView.page("people/account", messages.say("people.account.title"), model);
    }

    private String words(Membership membership) {
        var site = sites.find(membership.siteId()).map(SiteNode::name).orElse("");
        var section = membership.sectionId().isEmpty() ? ""
                : sections.of(membership.siteId()).byId(membership.sectionId().getAsLong()).map(Section::title).orElse("");
        var key = membership.below() ? "people.account.role.below" : section.isEmpty() ? "people.account.role" : "people.account.role.section";
        return messages.say(key, site, membership.role().title(), section);
    }

    private Browser browser(DeskSession session) {
        var device = Devices.words(session.device());
        return new Browser(session.id(), device.isEmpty() ? messages.say("people.sessions.unknown") : device, session.address(),
                session.createdAt(), session.seenAt(), signedIn.session().filter(own -> own.id() == session.id()).isPresent());
    }

    @POST
    @Path("password")
    public Response changePassword(@FormParam("current") @DefaultValue("") String current, @FormParam("password") @DefaultValue("") String chosen,
                                   @FormParam("again") @DefaultValue("") String again) {
        signedIn.require();
        if (!chosen.equals(again)) {
            return page(new Errors("", "", messages.say("people.password.differs")), "").status(422);
        }
        try {
            logins.changePassword(current, chosen, doorstep.visitor());
            said.now("people.password.changed");
            return back();
        } catch (WrongPassword | TooManyAttempts refusal) {
            return page(new Errors(refusal.getMessage(), "", ""), "").status(refusal.status() == 401 ? 422 : refusal.status());
        } catch (WeakPassword refusal) {
            return page(new Errors("", refusal.getMessage(), ""), "").status(refusal.status());
        }
    }

    @GET
    @Path("second-factor")
    @Consumes(MediaType.WILDCARD)
    public DeskView showSecondFactor() {
        return secondFactor(signedIn.require(), factors.secret(), "");
    }

    @POST
    @Path("second-factor")
    public Response takeSecondFactor(@FormParam("secret") @DefaultValue("") String secret, @FormParam("code") @DefaultValue("") String code) {
        var account = signedIn.require();
        try {
            return recovery(factors.take(account, secret, code));
        } catch (WrongCode refusal) {
            return secondFactor(account, secret, refusal.getMessage()).status(refusal.status());
        }
    }

    private DeskView secondFactor(Account account, String secret, String error) {
        return DeskView.page("people/second-factor", messages.say("people.factor.title"),
                Map.of("secret", secret, "picture", QrPicture.of(factors.address(account, secret)), "error", error));
    }

    private Response recovery(List<String> codes) {
        return DeskView.page("people/recovery", messages.say("people.recovery.title"), Map.of("codes", codes)).status(200);
    }

    @POST
    @Path("second-factor/removal")
    @Consumes(MediaType.WILDCARD)
    public Response dropSecondFactor() {
        var account = signedIn.require();
        if (factors.isRequired(account)) {
            throw new NotAllowed();
        }
        factors.drop(account);
        said.now("people.factor.disabled");
        return back();
    }

    @POST
    @Path("recovery-codes")
    @Consumes(MediaType.WILDCARD)
    public Response renewRecoveryCodes() {
        return recovery(factors.renewRecoveryCodes(signedIn.require()));
    }

    @POST
    @Path("sessions/{id}/end")
    @Consumes(MediaType.WILDCARD)
    public Response endSession(@PathParam("id") long id) {
        sessions.end(signedIn.require().id(), id);
        said.now("people.sessions.ended");
        return back();
    }

    @POST
    @Path("sessions/end")
    @Consumes(MediaType.WILDCARD)
    public Response endOtherSessions() {
        sessions.endOthers(signedIn.require().id(), signedIn.session().map(DeskSession::id).orElse(0L));
        said.now("people.sessions.ended");
        return back();
    }

    @POST
    @Path("tokens")
    public Response issueToken(@FormParam("label") @DefaultValue("") String label, @FormParam("days") @DefaultValue("30") int days) {
        var account = signedIn.require();
        var issued = tokens.issue(account, label.isBlank() ? messages.say("people.tokens.title") : label.strip(),
                Duration.ofDays(Math.clamp(days, 1, LONGEST_DAYS)));
        audit.note(messages.say("people.tokens.title"), "", label.strip());
        return page(Errors.NONE, issued.secret()).status(200);
    }

    @POST
    @Path("tokens/{id}/revocation")
    @Consumes(MediaType.WILDCARD)
    public Response revokeToken(@PathParam("id") long id) {
        tokens.revoke(signedIn.require().id(), id);
        said.now("people.tokens.revoked");
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/desk/account")).build();
    }
}
