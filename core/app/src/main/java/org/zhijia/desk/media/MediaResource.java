package org.zhijia.desk.media;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.SentFile;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.media.Catalogue;
import org.zhijia.media.Catalogue.Search;
import org.zhijia.media.Catalogue.Shape;
import org.zhijia.media.Folders;
import org.zhijia.media.Library;
import org.zhijia.media.MediaItem;
import org.zhijia.site.SiteScope;

/** The media library of a site: looking, choosing, uploading. What happens to one file is in {@link FileResource}. */
@Path("desk/sites/{site}/media")
public class MediaResource {

    /** A file in the grid, and in how many places it is used. */
    public record Tile(MediaItem file, int uses) { }

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
    private Messages messages;

    @GET
    public DeskView list(@QueryParam("q") @DefaultValue("") String words, @QueryParam("kind") @DefaultValue("") String kind,
                         @QueryParam("folder") Long folder, @QueryParam("page") @DefaultValue("1") int page) {
        signedIn.requireInSome(Permission.WRITE);
        return DeskView.page("media/library", messages.say("media.title"), shown(words, kind, folder, page));
    }

    /** For a dialog: choosing a file in it dispatches {@code media:chosen}. */
    @GET
    @Path("chooser")
    public DeskView chooser(@QueryParam("q") @DefaultValue("") String words, @QueryParam("kind") @DefaultValue("") String kind,
                            @QueryParam("folder") Long folder, @QueryParam("page") @DefaultValue("1") int page) {
        signedIn.requireInSome(Permission.WRITE);
        return DeskView.part("media/chooser", shown(words, kind, folder, page));
    }

    /** The words of the dialog around the chooser. */
    @GET
    @Path("words-of-choosing")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject wordsOfChoosing() {
        signedIn.requireInSome(Permission.WRITE);
        return Json.createObjectBuilder().add("title", messages.say("media.chooser.title")).add("image", messages.say("media.chooser.image"))
                .add("close", messages.say("media.chooser.close")).add("use", messages.say("media.chooser.use"))
                .add("chosen", messages.say("media.chooser.chosen")).add("files", messages.say("media.choose.files"))
                .add("clear", messages.say("media.choose.clear")).build();
    }

    /** What a form that holds ids of files shows beside them. */
    @GET
    @Path("cards")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject cards(@QueryParam("ids") @DefaultValue("") String ids) {
        signedIn.requireInSome(Permission.WRITE);
        var wanted = Arrays.stream(ids.split(",")).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).limit(Catalogue.PAGE).toList();
        return Json.createObjectBuilder().add("files", FileCard.of(catalogue.all(wanted))).build();
    }

    /** Takes what it can and says why not of the rest. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject upload(List<EntityPart> parts, @QueryParam("folder") Long folder) {
        signedIn.requireInSome(Permission.WRITE);
        var stored = new ArrayList<Long>();
        var refused = Json.createArrayBuilder();
        for (var file : SentFile.of(parts)) {
            try (var content = file.content()) {
                stored.add(library.store(file.name(), content));
            } catch (IOException e) {
                refused.add(Json.createObjectBuilder().add("name", file.name()).add("why", e.getMessage()));
            }
        }
        if (folder != null) {
            catalogue.file(stored, OptionalLong.of(folder));
        }
        return Json.createObjectBuilder().add("files", FileCard.of(catalogue.all(stored))).add("refused", refused).build();
    }

    private Map<String, Object> shown(String words, String kind, Long folder, int page) {
        var shape = switch (kind) {
            case "image" -> Shape.IMAGE;
            case "file" -> Shape.FILE;
            default -> Shape.ALL;
        };
        int asked = Math.max(1, page);
        var found = catalogue.find(new Search(words, shape, folder == null ? OptionalLong.empty() : OptionalLong.of(folder)), asked);
        var uses = catalogue.uses(found.items().stream().map(MediaItem::id).toList());
        var tiles = found.items().stream().map(file -> new Tile(file, uses.getOrDefault(file.id(), List.of()).size())).toList();
        return Map.of("address", DeskPaths.of(scope.node(), "media"), "tiles", tiles, "total", found.total(), "folders", folders.all(),
                "words", words, "kind", kind, "folder", folder == null ? 0 : folder, "page", asked,
                "pages", (found.total() + Catalogue.PAGE - 1) / Catalogue.PAGE);
    }
}
