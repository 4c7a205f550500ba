package org.zhijia.desk.media;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.zhijia.content.Entries;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.imports.Imports;
import org.zhijia.site.SiteScope;

/** The report of the import that an entry came from, to stand beside the editor. Nothing for one that somebody has written. */
@Path("desk/sites/{site}/entries/{entry: \\d{1,18}}/report")
public class ReportResource {

    @Inject
    private SignedIn signedIn;

    @Inject
    private SiteScope scope;

    @Inject
    private Entries entries;

    @Inject
    private Imports imports;

    @GET
    public Response show(@PathParam("entry") long entry) {
        signedIn.requireInSome(Permission.WRITE);
        return imports.reportOf(entry).map(item -> DeskView.part("media/report-beside", Map.of("item", item, "structure", structure(entry))).status(200))
                .orElseGet(() -> Response.noContent().build());
    }

    /** Where the officer checks how an official document was understood; empty for other texts. */
    private String structure(long entry) {
        return entries.find(scope.node().id(), entry).filter(found -> found.type().equals("policy"))
                .map(found -> DeskPaths.of(scope.node(), "entries/" + entry + "/structure")).orElse("");
    }
}
