package org.zhijia.identity;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Map;
import java.util.Optional;

/** The cookie that holds a session's secret. Only the desk gets it: public pages are the same for everybody. */
public final class SessionCookie {

    static final String NAME = "zhijia-session";

    private SessionCookie() { }

    /** @param secure whether the request came by https: then the cookie never travels by http */
    public static NewCookie holding(String secret, boolean secure) {
        return cookie(secure).value(secret).build();
    }

    public static NewCookie gone(boolean secure) {
        return cookie(secure).value("").maxAge(0).build();
    }

    /** Without an age: the browser forgets it when it is closed. */
    private static NewCookie.Builder cookie(boolean secure) {
        return new NewCookie.Builder(NAME).path("/desk").httpOnly(true).secure(secure).sameSite(NewCookie.SameSite.LAX);
    }

    public static Optional<String> secret(Map<String, Cookie> cookies) {
        return Optional.ofNullable(cookies.get(NAME)).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }
}
