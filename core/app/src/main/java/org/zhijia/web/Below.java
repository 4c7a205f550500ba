package org.zhijia.web;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Which part of the address space a request is about. */
public final class Below {

    private Below() { }

    /** Whether it is about the back office. */
    public static boolean desk(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        var relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.equals("desk") || relative.startsWith("desk/");
    }
}
