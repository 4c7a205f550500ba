package org.zhijia.delivery;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Tells {@link Addresses} how the visitor came. */
@Provider
@PreMatching
@Priority(100)
public class Arrival implements ContainerRequestFilter {

    @Inject
    private Addresses addresses;

    @Override
    public void filter(ContainerRequestContext request) {
        addresses.arriveBy(request.getUriInfo().getBaseUri());
    }
}
