package org.zhijia.desk.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Account;
import org.zhijia.identity.Logins;
import org.zhijia.identity.OutsideLogin;
import org.zhijia.identity.PasswordLinks;
import org.zhijia.identity.WeakPassword;

/** A link that lets a person choose a password, and come in. */
@Path("desk/invitation/{secret}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class InvitationResource {

    @Inject
    private PasswordLinks links;

    @Inject
    private Logins logins;

    @Inject
    private OutsideLogin outside;

    @Inject
    private Doorstep doorstep;

    @Inject
    private Messages messages;

    @GET
    @Consumes(MediaType.WILDCARD)
    public DeskView show(@PathParam("secret") String secret) {
        return page(secret, links.require(secret), "", "");
    }

    @POST
    public Response accept(@PathParam("secret") String secret, @FormParam("password") @DefaultValue("") String password,
                           @FormParam("again") @DefaultValue("") String again) {
        var account = links.require(secret);
        if (!password.equals(again)) {
            return page(secret, account, "", messages.say("people.password.differs")).status(422);
        }
        try {
            return doorstep.lead(logins.arrive(links.use(secret, password), doorstep.visitor()), "/desk/");
        } catch (WeakPassword refusal) {
            return page(secret, account, refusal.getMessage(), "").status(refusal.status());
        }
    }

    private DeskView page(String secret, Account account, String weak, String differs) {
        return DeskView.page("people/invitation", messages.say(account.hasPassword() ? "people.invitation.again" : "people.invitation.title"),
                Map.of("name", account.name(), "login", account.login(), "weak", weak, "differs", differs,
                        "secret", secret, "outside", outside.name().orElse("")));
    }
}
