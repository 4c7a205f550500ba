package org.zhijia.delivery;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.zhijia.site.SiteScope;

/** The public pages of the current site. Resources of plugins and of the desk have words of their own and come first. */
@Path("/")
@Transactional
public class Router {

    private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,5}");

    @Inject
    private SiteScope scope;

    @Inject
    private SitePages pages;

    @GET
    @Path("{path: .*}")
    @Produces("text/html; charset=utf-8")
    public Response page(@Context UriInfo uri, @QueryParam("page") @DefaultValue("1") String page) {
        if (!scope.isEntered() || !PAGE.matcher(page).matches()) {
            throw new NotFoundException();
        }
        return pages.answer("/" + uri.getPath().replaceFirst("^/", ""), Integer.parseInt(page));
    }
}
