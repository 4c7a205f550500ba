package org.zhijia.desk.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhijia.identity.Logins.Arrival;
import org.zhijia.identity.SessionCookie;
import org.zhijia.identity.Visitor;
import org.zhijia.web.ClientAddress;

/** Where people arrive: who stands there, and where they are led to with which cookie. */
@RequestScoped
class Doorstep {

    /** Only ways into the desk: a login page that led elsewhere would lend its good name to others. */
    private static final Pattern INSIDE = Pattern.compile("/desk/(?:[A-Za-z0-9/_.~?&=+,:@!$'()*-]|%[0-9A-Fa-f]{2})*");
    private static final String HOME = "/desk/";

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress addresses;

    Visitor visitor() {
        return new Visitor(addresses.of(request), Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse(""));
    }

    boolean isSecure() {
        return "https".equals(request.getScheme());
    }

    /** The address of this server as the visitor wrote it, without a slash at the end. */
    String origin() {
        return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
    }

    /** The name of this server as the visitor wrote it, without the port. */
    String host() {
        return request.getServerName().toLowerCase(Locale.ROOT);
    }

    /** @param to where the person wanted to go */
    Response lead(Arrival arrival, String to) {
        var path = switch (arrival.next()) {
            case DONE -> inside(to);
            case CODE -> "/desk/login/code" + query(to);
            case SET_UP -> "/desk/login/second-factor" + query(to);
        };
        return Response.seeOther(URI.create(path)).cookie(SessionCookie.holding(arrival.secret(), isSecure())).build();
    }

    static String inside(String to) {
        return to != null && INSIDE.matcher(to).matches() && !to.startsWith("/desk/login") ? to : HOME;
    }

    private static String query(String to) {
        return "?to=" + URLEncoder.encode(inside(to), StandardCharsets.UTF_8);
    }
}
