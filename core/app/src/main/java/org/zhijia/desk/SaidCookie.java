package org.zhijia.desk;

import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Carries what was {@link Said} over a redirect to the page that shows it, once. */
@Provider
public class SaidCookie implements ContainerResponseFilter {

    private static final String NAME = "zhijia-said";
    private static final int SECONDS = 60;

    @Inject
    private Said said;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!DeskPaths.isDesk(request.getUriInfo().getPath())) {
            return;
        }
        boolean shown = response.getEntity() instanceof DeskView view && view.isPage();
        if (said.text().isPresent() && !shown) {
            add(response, URLEncoder.encode(said.text().get(), StandardCharsets.UTF_8), SECONDS);
        } else if (shown && request.getCookies().containsKey(NAME)) {
            add(response, "", 0);
        }
    }

    private static void add(ContainerResponseContext response, String value, int seconds) {
        response.getHeaders().add(HttpHeaders.SET_COOKIE, new NewCookie.Builder(NAME).value(value).path("/desk").maxAge(seconds)
                .httpOnly(true).sameSite(NewCookie.SameSite.LAX).build());
    }

    static Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue).filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8));
    }
}
