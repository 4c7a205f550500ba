package org.zhijia.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Signs in whoever shows a bearer token. A token that does not hold is refused even where none was needed. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class BearerFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    @Inject
    private ApiTokens tokens;

    @Inject
    private SignedIn signedIn;

    @Override
    public void filter(ContainerRequestContext request) {
        var header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(SCHEME)) {
            signedIn.enter(tokens.account(header.substring(SCHEME.length()).strip()).orElseThrow(NotSignedIn::new));
        }
    }
}
