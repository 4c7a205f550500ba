package org.zhijia.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.zhijia.web.Below;

/**
 * Signs in whoever comes to the desk with the cookie of a session. The API knows tokens alone, so that no page of another
 * site can use it. An address that nothing stands behind is answered for the person, too: hence before the matching.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class SessionFilter implements ContainerRequestFilter {

    @Inject
    private Sessions sessions;

    @Inject
    private Accounts accounts;

    @Inject
    private SignedIn signedIn;

    @Override
    public void filter(ContainerRequestContext request) {
        if (Below.desk(request)) {
            SessionCookie.secret(request.getCookies()).flatMap(sessions::resume)
                    .ifPresent(session -> signedIn.enter(accounts.find(session.accountId()).orElseThrow(), session));
        }
    }
}
