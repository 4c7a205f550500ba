package org.zhijia.desk.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Account;
import org.zhijia.identity.Logins;
import org.zhijia.identity.NotSignedIn;
import org.zhijia.identity.OutsideLogin;
import org.zhijia.identity.SecondFactors;
import org.zhijia.identity.SessionCookie;
import org.zhijia.identity.Sessions;
import org.zhijia.identity.SignedIn;
import org.zhijia.identity.TooManyAttempts;
import org.zhijia.identity.WrongCode;
import org.zhijia.identity.WrongPassword;

/** The way in: login and password, then the code of the second factor, or its setting up. */
@Path("desk/login")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class LoginResource {

    @Inject
    @ConfigProperty(name = "zhijia.demo", defaultValue = "false")
    private boolean demo;

    @Inject
    private Logins logins;

    @Inject
    private OutsideLogin outside;

    @Inject
    private Sessions sessions;

    @Inject
    private SecondFactors factors;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Doorstep doorstep;

    @Inject
    private Messages messages;

    @GET
    @Consumes(MediaType.WILDCARD)
    public Response show(@QueryParam("to") String to) {
        return signedIn.account().isPresent() ? Response.seeOther(URI.create(Doorstep.inside(to))).build()
                : page("", "", Doorstep.inside(to)).status(200);
    }

    @POST
    public Response login(@FormParam("login") @DefaultValue("") String login, @FormParam("password") @DefaultValue("") String password,
                          @FormParam("to") String to) {
        try {
            var visitor = doorstep.visitor();
            return doorstep.lead(logins.arrive(logins.check(login, password, visitor), visitor), to);
        } catch (WrongPassword | TooManyAttempts refusal) {
            return page(login, refusal.getMessage(), Doorstep.inside(to)).status(refusal.status());
        }
    }

    private DeskView page(String login, String error, String to) {
        return DeskView.page("people/login", messages.say("people.login.title"),
                Map.of("login", login, "error", error, "to", to, "demo", demo, "outside", outside.name().orElse("")));
    }

    @GET
    @Path("code")
    @Consumes(MediaType.WILDCARD)
    public DeskView showCode(@CookieParam("zhijia-session") @DefaultValue("") String knocking, @QueryParam("to") String to) {
        requireWaiting(knocking);
        return codePage("", Doorstep.inside(to));
    }

    @POST
    @Path("code")
    public Response confirm(@CookieParam("zhijia-session") @DefaultValue("") String knocking, @FormParam("code") @DefaultValue("") String code,
                            @FormParam("to") String to) {
        try {
            return doorstep.lead(logins.confirm(knocking, code, doorstep.visitor()), to);
        } catch (WrongCode | TooManyAttempts refusal) {
            return codePage(refusal.getMessage(), Doorstep.inside(to)).status(refusal.status());
        }
    }

    private DeskView codePage(String error, String to) {
        return DeskView.page("people/code", messages.say("people.code.title"), Map.of("error", error, "to", to));
    }

    @GET
    @Path("second-factor")
    @Consumes(MediaType.WILDCARD)
    public DeskView showSetUp(@CookieParam("zhijia-session") @DefaultValue("") String knocking, @QueryParam("to") String to) {
        return setUpPage(requireWaiting(knocking), factors.secret(), "", Doorstep.inside(to));
    }

    @POST
    @Path("second-factor")
    public Response setUp(@CookieParam("zhijia-session") @DefaultValue("") String knocking, @FormParam("secret") @DefaultValue("") String secret,
                          @FormParam("code") @DefaultValue("") String code, @FormParam("to") String to) {
        var account = requireWaiting(knocking);
        try {
            var done = logins.setUp(knocking, secret, code, doorstep.visitor());
            var codes = DeskView.page("people/recovery-door", messages.say("people.recovery.title"),
                    Map.of("codes", done.recoveryCodes(), "to", Doorstep.inside(to)));
            return Response.ok(codes).cookie(SessionCookie.holding(done.arrival().secret(), doorstep.isSecure())).build();
        } catch (WrongCode | TooManyAttempts refusal) {
            return setUpPage(account, secret, refusal.getMessage(), Doorstep.inside(to)).status(refusal.status());
        }
    }

    private DeskView setUpPage(Account account, String secret, String error, String to) {
        return DeskView.page("people/second-factor-door", messages.say("people.factor.title"),
                Map.of("secret", secret, "picture", QrPicture.of(factors.address(account, secret)), "error", error, "to", to));
    }

    /** Leads back to the password when that was too long ago. */
    private Account requireWaiting(String knocking) {
        return sessions.waiting(knocking).orElseThrow(NotSignedIn::new);
    }
}
