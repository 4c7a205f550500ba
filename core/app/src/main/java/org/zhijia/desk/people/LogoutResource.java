package org.zhijia.desk.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.zhijia.desk.Said;
import org.zhijia.identity.SessionCookie;
import org.zhijia.identity.Sessions;

/** The way out. */
@Path("desk/logout")
public class LogoutResource {

    @Inject
    private Sessions sessions;

    @Inject
    private Doorstep doorstep;

    @Inject
    private Said said;

    @POST
    public Response logout(@CookieParam("zhijia-session") @DefaultValue("") String secret) {
        sessions.end(secret);
        said.now("people.logout.done");
        return Response.seeOther(URI.create("/desk/login")).cookie(SessionCookie.gone(doorstep.isSecure())).build();
    }
}
