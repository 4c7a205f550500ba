package org.zhijia.desk.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.SiteScope;

/** What was done on one site, for those who administer it. */
@Path("desk/sites/{site}/audit")
public class SiteAuditResource {

    @Inject
    private SignedIn signedIn;

    @Inject
    private SiteScope scope;

    @Inject
    private AuditTable table;

    @GET
    public DeskView show(@Context UriInfo uri) {
        signedIn.require(Permission.CONFIGURE);
        return table.page(Optional.of(scope.node()), uri.getQueryParameters(), DeskPaths.of(scope.node(), "audit"));
    }

    @GET
    @Path("export")
    public Response export(@Context UriInfo uri) {
        signedIn.require(Permission.CONFIGURE);
        return table.export(Optional.of(scope.node()), uri.getQueryParameters());
    }
}
