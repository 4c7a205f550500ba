package org.zhijia.desk.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.zhijia.audit.AuditLog;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.NotAllowed;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.Sites;

/** What was done anywhere, for platform administrators, and whether the log was left as it was written. */
@Path("desk/audit")
public class AuditResource {

    @Inject
    private SignedIn signedIn;

    @Inject
    private Sites sites;

    @Inject
    private AuditTable table;

    @Inject
    private AuditLog log;

    @Inject
    private Messages messages;

    @GET
    public DeskView show(@Context UriInfo uri) {
        requirePlatformAdministrator();
        return table.page(Optional.empty(), uri.getQueryParameters(), "/desk/audit");
    }

    @GET
    @Path("export")
    public Response export(@Context UriInfo uri) {
        requirePlatformAdministrator();
        return table.export(Optional.empty(), uri.getQueryParameters());
    }

    /** Reads the whole log, so it is asked for and never done by the way. */
    @POST
    @Path("check")
    public DeskView check() {
        requirePlatformAdministrator();
        var verdict = log.verify();
        return DeskView.page("people/audit-check", messages.say("people.audit.check"), Map.of("records", verdict.records(), "seal", verdict.seal(),
                "broken", verdict.broken().isPresent() ? verdict.broken().getAsLong() : 0L));
    }

    private void requirePlatformAdministrator() {
        signedIn.require();
        if (sites.root().filter(root -> signedIn.may(Permission.BACKDATE, root)).isEmpty()) {
            throw new NotAllowed();
        }
    }
}
