package org.zhijia.desk.media;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.zhijia.content.ChangeLog;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.media.Catalogue;
import org.zhijia.media.Crop;
import org.zhijia.media.Folders;
import org.zhijia.media.Library;
import org.zhijia.media.MediaUses.Place;
import org.zhijia.media.MediaUses.Use;
import org.zhijia.site.SiteScope;

/** One file of a site's library: its name, its words, its folder, where it is used, a part cut out of it, its removal. */
@Path("desk/sites/{site}/media/{id: \\d{1,18}}")
public class FileResource {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Library library;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Folders folders;

    @Inject
    private ChangeLog changes;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @PathParam("id")
    private long id;

    @GET
    public DeskView show() {
        signedIn.requireInSome(Permission.WRITE);
        var file = catalogue.require(id);
        return DeskView.page("media/file", messages.say("media.file.title", file.name()), Map.of(
                "address", DeskPaths.of(scope.node(), "media"), "entries", DeskPaths.of(scope.node(), "entries"), "file", file, "folders", folders.all(), "uses", uses(),
                "folder", file.folderId().orElse(0), "removes", signedIn.mayInSome(Permission.EDIT)));
    }

    @POST
    @Transactional
    public Response change(@FormParam("name") @DefaultValue("") String name, @FormParam("alt") @DefaultValue("") String alt,
                           @FormParam("folder") @DefaultValue("0") long folder) {
        signedIn.requireInSome(Permission.WRITE);
        var file = catalogue.require(id);
        catalogue.rename(id, name.isBlank() ? file.name() : name);
        catalogue.describe(id, alt);
        catalogue.file(List.of(id), folder == 0 ? OptionalLong.empty() : OptionalLong.of(folder));
        if (!file.alt().equals(alt.strip()) || !file.name().equals(name)) {
            renewPages();
        }
        said.now("media.file.saved");
        return seeOther("media/" + id);
    }

    /** A part of the picture as a picture of its own; whoever chooses a cover goes on with it. */
    @POST
    @Path("crop")
    public Response crop(@FormParam("x") int x, @FormParam("y") int y, @FormParam("width") int width, @FormParam("height") int height)
            throws IOException {
        signedIn.requireInSome(Permission.WRITE);
        long part = library.crop(id, new Crop(x, y, width, height));
        said.now("media.crop.done");
        return seeOther("media/" + part);
    }

    @POST
    @Path("removal")
    public Response remove() throws IOException {
        signedIn.requireInSome(Permission.EDIT);
        var file = catalogue.require(id);
        library.remove(id);
        said.now("media.file.removed", file.name());
        return seeOther("media");
    }

    /** Pages print names and words of files, so those that show this one are made anew. */
    private void renewPages() {
        var entries = new HashSet<Long>();
        boolean everywhere = false;
        for (var use : uses()) {
            if (use.place() == Place.ENTRY) {
                entries.add(use.subject());
            } else {
                everywhere = true;
            }
        }
        entries.forEach(entry -> changes.append("entry.illustrated", entry));
        if (everywhere) {
            changes.append("site.changed", scope.node().id());
        }
    }

    private List<Use> uses() {
        return catalogue.uses(List.of(id)).getOrDefault(id, List.of());
    }

    private Response seeOther(String path) {
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), path))).build();
    }
}
