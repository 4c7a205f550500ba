package org.zhijia.desk.writing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.zhijia.content.Entries;
import org.zhijia.desk.DeskPaths;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.SiteScope;

/** The way from an entry to its editor. Makes nothing but the person's own working copy, so a link may lead here. */
@Path("desk/sites/{site}/entries/{id: \\d{1,18}}/writing")
@Transactional
public class EntryWritingResource {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Entries entries;

    @Inject
    private Copies copies;

    @GET
    public Response open(@PathParam("id") long id) {
        signedIn.require();
        var copy = copies.open(entries.require(scope.node().id(), id));
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "writing/" + copy.id()))).build();
    }
}
