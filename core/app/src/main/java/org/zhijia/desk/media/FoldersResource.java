package org.zhijia.desk.media;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.Said;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.media.Catalogue;
import org.zhijia.media.Folders;
import org.zhijia.site.SiteScope;

/** The folders of a site's library, and what lies in them. */
@Path("desk/sites/{site}/media")
@Transactional
public class FoldersResource {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Folders folders;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Said said;

    @POST
    @Path("folders")
    public Response open(@FormParam("name") @DefaultValue("") String name) {
        signedIn.requireInSome(Permission.WRITE);
        var folder = folders.open(name);
        said.now("media.folder.opened", folder.name());
        return seeOther("?folder=" + folder.id());
    }

    @POST
    @Path("folders/{id: \\d{1,18}}")
    public Response rename(@PathParam("id") long id, @FormParam("name") @DefaultValue("") String name) {
        signedIn.requireInSome(Permission.WRITE);
        folders.rename(id, name);
        said.now("media.folder.renamed");
        return seeOther("?folder=" + id);
    }

    @POST
    @Path("folders/{id: \\d{1,18}}/removal")
    public Response remove(@PathParam("id") long id) {
        signedIn.requireInSome(Permission.EDIT);
        folders.close(id);
        said.now("media.folder.removed");
        return seeOther("");
    }

    /** Puts several files into a folder; 0 takes them out of theirs. */
    @POST
    @Path("filing")
    public Response file(@FormParam("id") List<Long> ids, @FormParam("folder") @DefaultValue("0") long folder) {
        signedIn.requireInSome(Permission.WRITE);
        catalogue.file(ids, folder == 0 ? OptionalLong.empty() : OptionalLong.of(folder));
        said.now("media.filed", ids.size());
        return seeOther(folder == 0 ? "" : "?folder=" + folder);
    }

    private Response seeOther(String query) {
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "media") + query)).build();
    }
}
