package org.zhijia.desk.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.identity.Logins;
import org.zhijia.identity.NotSignedIn;
import org.zhijia.identity.OutsideLogin;
import org.zhijia.identity.OutsideLogin.Errand;

/** Login with the union's own accounts: away to the provider, and back with its answer. */
@Path("desk/login/oidc")
public class OutsideLoginResource {

    /** Binds the answer to the browser that was sent away. */
    private static final String COOKIE = "zhijia-errand";
    private static final String PATH = "/desk/login/oidc";
    private static final int SECONDS = 600;
    private static final int PARTS = 5;

    @Inject
    private OutsideLogin outside;

    @Inject
    private Logins logins;

    @Inject
    private Doorstep doorstep;

    @GET
    public Response depart(@QueryParam("invitation") @DefaultValue("") String invitation, @QueryParam("to") String to) {
        var departure = outside.depart(callback(), invitation, Doorstep.inside(to));
        return Response.seeOther(departure.address()).cookie(cookie(written(departure.errand()), SECONDS)).build();
    }

    @GET
    @Path("callback")
    public Response arrive(@CookieParam(COOKIE) @DefaultValue("") String kept, @Context UriInfo uri) {
        var errand = read(kept);
        var account = outside.arrive(callback(), uri.getRequestUri(), errand);
        return Response.fromResponse(doorstep.lead(logins.arrive(account, doorstep.visitor()), errand.to())).cookie(cookie("", 0)).build();
    }

    private URI callback() {
        return URI.create(doorstep.origin() + PATH + "/callback");
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE).value(value).path(PATH).maxAge(seconds).httpOnly(true).secure(doorstep.isSecure())
                .sameSite(NewCookie.SameSite.LAX).build();
    }

    private static String written(Errand errand) {
        return Stream.of(errand.state(), errand.nonce(), errand.verifier(), errand.invitation(), errand.to())
                .map(part -> Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }

    /** Who comes back without it, or too late, begins anew. */
    private static Errand read(String kept) {
        try {
            var parts = Arrays.stream(kept.split("\\.", -1)).map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8)).toList();
            if (parts.size() != PARTS) {
                throw new NotSignedIn();
            }
            return new Errand(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
        } catch (IllegalArgumentException e) {
            throw new NotSignedIn();
        }
    }
}
