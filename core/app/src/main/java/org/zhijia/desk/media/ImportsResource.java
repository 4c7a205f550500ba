package org.zhijia.desk.media;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhijia.content.ContentTypes;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.desk.SentFile;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.imports.Imports;
import org.zhijia.imports.Imports.Progress;
import org.zhijia.imports.Imports.Sent;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteScope;
import org.zhijia.web.Refusal;

/** Word, PDF and text files become drafts, with a report of what was kept, dropped and doubtful. */
@Path("desk/sites/{site}/imports")
public class ImportsResource {

    private static final int LATEST = 20;

    /** The site has no such import. */
    static class NoSuchImport extends Refusal {

        NoSuchImport(String message) {
            super(404, message);
        }
    }

    /** What was sent holds no file that could become a draft. */
    static class NothingToImport extends Refusal {

        NothingToImport(String message) {
            super(422, message);
        }
    }

    /** A kind of content for the form. */
    public record Kind(String key, String title) { }

    /** An import in the list, with who sent it. */
    public record Line(Progress progress, String by) { }

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Sections sections;

    @Inject
    private ContentTypes types;

    @Inject
    private Imports imports;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @GET
    public DeskView list(@QueryParam("section") @DefaultValue("") String section) {
        signedIn.requireInSome(Permission.WRITE);
        var own = sections.of(scope.node().id()).all().stream().filter(each -> signedIn.may(Permission.WRITE, each)).toList();
        var latest = imports.latest(LATEST);
        var names = accounts.names(latest.stream().map(Progress::accountId).toList());
        return DeskView.page("media/imports", messages.say("media.imports.title"), Map.of("address", address(), "sections", own,
                "section", section, "types", types.all().stream().map(type -> new Kind(type.key(), type.title())).toList(),
                "imports", latest.stream().map(progress -> new Line(progress, names.getOrDefault(progress.accountId(), ""))).toList()));
    }

    /** @return {@code {"address": ...}}, where the progress is */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject open(List<EntityPart> parts, @QueryParam("section") @DefaultValue("") String key, @QueryParam("type") @DefaultValue("") String type) {
        signedIn.requireInSome(Permission.WRITE);
        Section section = sections.require(scope.node().id(), key);
        var by = signedIn.require(Permission.WRITE, section);
        var files = new ArrayList<Sent>();
        for (var file : SentFile.of(parts)) {
            if (imports.takes(file.name())) {
                files.add(new Sent(file.name(), file.content()));
            }
        }
        if (files.isEmpty()) {
            throw new NothingToImport(messages.say("media.imports.nothing"));
        }
        long id = imports.open(section, type, by, files);
        return Json.createObjectBuilder().add("address", address() + "/" + id).build();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public DeskView show(@PathParam("id") long id) {
        signedIn.requireInSome(Permission.WRITE);
        return DeskView.page("media/import", messages.say("media.imports.title"), model(id));
    }

    /** What the page of an import asks for until it has ended. */
    @GET
    @Path("{id: \\d{1,18}}/progress")
    public DeskView progress(@PathParam("id") long id) {
        signedIn.requireInSome(Permission.WRITE);
        return DeskView.part("media/progress", model(id));
    }

    @POST
    @Path("{id: \\d{1,18}}/cancellation")
    public Response cancel(@PathParam("id") long id) {
        signedIn.requireInSome(Permission.WRITE);
        require(id);
        imports.cancel(id);
        said.now("media.imports.cancelled");
        return Response.seeOther(URI.create(address() + "/" + id)).build();
    }

    private Map<String, Object> model(long id) {
        return Map.of("address", address(), "entries", DeskPaths.of(scope.node(), "entries"), "progress", require(id));
    }

    private Progress require(long id) {
        return imports.find(id).orElseThrow(() -> new NoSuchImport(messages.say("media.imports.absent")));
    }

    private String address() {
        return DeskPaths.of(scope.node(), "imports");
    }
}
