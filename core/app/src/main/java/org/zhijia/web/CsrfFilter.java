package org.zhijia.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Lets only the desk's own pages change things in the desk, and public pages send what visitors may send. Browsers say where a request comes from, which no page can
 * forge: current ones in {@code Sec-Fetch-Site}, older ones, and all on unencrypted connections, in {@code Origin}.
 * Whatever says neither is no browser that shows the desk.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
public class CsrfFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        if (Below.desk(request) && !SAFE.contains(request.getMethod()) && !isOwn(request::getHeaderString)) {
            throw new ForeignRequest();
        }
    }

    /**
     * For what visitors may send from public pages.
     *
     * @throws ForeignRequest when it comes from elsewhere
     */
    public static void holdOwn(HttpHeaders headers) {
        if (!isOwn(headers::getHeaderString)) {
            throw new ForeignRequest();
        }
    }

    private static boolean isOwn(UnaryOperator<String> header) {
        var from = header.apply("Sec-Fetch-Site");
        return from == null ? isOwn(header.apply("Origin"), header.apply(HttpHeaders.HOST)) : from.equals("same-origin") || from.equals("none");
    }

    /** The scheme does not count: behind a proxy that speaks TLS we may see another one than the browser. */
    static boolean isOwn(String origin, String host) {
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
