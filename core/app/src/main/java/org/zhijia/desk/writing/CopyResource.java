package org.zhijia.desk.writing;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.zhijia.audit.Audit;
import org.zhijia.checks.Checks;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.Manuscript;
import org.zhijia.content.Outdated;
import org.zhijia.content.WorkingCopies;
import org.zhijia.content.WorkingCopy;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.SignedIn;
import org.zhijia.markup.Markup;
import org.zhijia.markup.References;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.PublishCheck.Finding;

/** The editor of one text, and what its script says to us while somebody writes. */
@Path("desk/sites/{site}/writing/{copy: \\d{1,18}}")
@Transactional
public class CopyResource {

    /** Vditor gives elements of its own styles of their own; nothing else is loosened, and no other page needs it. */
    private static final String EDITOR_NEEDS = "default-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Authors authors;

    @Inject
    private Copies copies;

    @Inject
    private WorkingCopies all;

    @Inject
    private Entries entries;

    @Inject
    private Editors editors;

    @Inject
    private Manuscripts manuscripts;

    @Inject
    private Checks checks;

    @Inject
    private Markup markup;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @Inject
    private Clock clock;

    @GET
    public Response editor(@PathParam("copy") long id) {
        return Response.ok(editors.of(copies.require(id))).header("Content-Security-Policy", EDITOR_NEEDS).build();
    }

    /** Keeps what stands in the editor: {@code {tab, inputs}}. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject keep(@PathParam("copy") long id, JsonObject sent) {
        audit.omit();
        var copy = copies.hold(id);
        keep(copy, sent);
        return kept(copy).build();
    }

    private void keep(WorkingCopy copy, JsonObject sent) {
        if (!(sent.get("inputs") instanceof JsonObject inputs)) {
            throw new BadRequestException();
        }
        var manuscript = Manuscript.of(inputs);
        copy.keep(manuscript, sent.getString("tab", ""), clock.instant());
        if (copy.entryId().isEmpty()) {
            editors.chosen(manuscript, copy.type()).ifPresent(copy::moveTo);
        }
    }

    /** From now on the tab that asks is the one that writes; it learns what the last one has left. */
    @POST
    @Path("tab")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject take(@PathParam("copy") long id, JsonObject sent) {
        audit.omit();
        var copy = copies.hold(id);
        copy.take(sent.getString("tab", ""), clock.instant());
        return kept(copy).add("inputs", copy.manuscript().json()).build();
    }

    /** Who else is at work, whether a newer revision exists and whether the tab still is the one that writes. */
    @POST
    @Path("presence")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject presence(@PathParam("copy") long id, JsonObject sent) {
        audit.omit();
        var copy = copies.hold(id);
        boolean mine = copy.isWrittenBy(sent.getString("tab", ""));
        if (mine) {
            copy.see(clock.instant());
        }
        var names = accounts.names(all.others(copy));
        return Json.createObjectBuilder().add("mine", mine).add("others", Json.createArrayBuilder(List.copyOf(names.values())))
                .add("newer", copies.entry(copy).map(entry -> newer(copy, entry)).orElse("")).build();
    }

    private String newer(WorkingCopy copy, Entry entry) {
        var latest = entries.latestRevision(entry);
        return latest.number() == copy.base() ? "" : messages.say("writing.newer", authors.of(latest));
    }

    /**
     * Makes a revision of {@code {tab, inputs}}. Answers 422 with {@code errors} by input where something is wrong, and 409
     * with {@code merge}, an address, where somebody else has saved meanwhile; the text is kept in either case.
     */
    @POST
    @Path("revision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("copy") long id, JsonObject sent) {
        var copy = copies.hold(id);
        keep(copy, sent);
        var reading = manuscripts.read(copy.manuscript(), copies.type(copy));
        if (reading.draft().isEmpty()) {
            var errors = Json.createObjectBuilder();
            reading.errors().forEach(errors::add);
            return Response.status(422).entity(kept(copy).add("errors", errors).build()).build();
        }
        try {
            var revision = copies.save(copy, reading.draft().get(), signedIn.require());
            audit.note(messages.say("writing.audit.saved", revision.title()), "", messages.say("writing.revision", revision.number()));
            return Response.ok(kept(copy).add("entry", revision.entryId()).add("number", revision.number())
                    .add("said", messages.say("writing.saved", revision.number())).build()).build();
        } catch (Outdated newer) {
            return Response.status(newer.status()).entity(kept(copy).add("merge", address(copy) + "/merge").build()).build();
        }
    }

    /** What the checks say of the text as it stands: {@code {tab, inputs}}. */
    @POST
    @Path("findings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject findings(@PathParam("copy") long id, JsonObject sent) {
        audit.omit();
        var copy = copies.hold(id);
        keep(copy, sent);
        var draft = manuscripts.sketch(copy.manuscript(), copies.type(copy));
        var found = Json.createArrayBuilder();
        checks.of(copy.entryId(), copy.type(), draft).forEach(finding -> found.add(json(finding)));
        return kept(copy).add("findings", found).build();
    }

    private static JsonObjectBuilder json(Finding finding) {
        var json = Json.createObjectBuilder().add("blocks", finding.blocks()).add("field", finding.field()).add("message", finding.message());
        finding.passage().ifPresent(passage -> {
            json.add("start", passage.start()).add("words", passage.words());
            passage.replacement().ifPresent(replacement -> json.add("replacement", replacement));
        });
        return json;
    }

    /** Whether two ways of writing come to the same on the page: {@code {before, after}}. */
    @POST
    @Path("comparison")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject compare(@PathParam("copy") long id, JsonObject sent) {
        audit.omit();
        copies.require(id);
        return Json.createObjectBuilder().add("same", shown(sent.getString("before", "")).equals(shown(sent.getString("after", "")))).build();
    }

    private String shown(String markdown) {
        return markup.render(markdown, References.NONE).html().value().replaceAll("\\s+", "");
    }

    @GET
    @Path("preview")
    public DeskView preview(@PathParam("copy") long id) {
        var copy = copies.require(id);
        var title = copy.manuscript().title().isBlank() ? messages.say("writing.untitled") : copy.manuscript().title();
        return DeskView.page("writing/preview", messages.say("writing.preview.of", title),
                Map.of("page", address(copy) + "/page", "back", address(copy), "links", Links.of(scope.node(), copy.entryId())));
    }

    @GET
    @Path("page")
    @Produces("text/html; charset=utf-8")
    public Response page(@PathParam("copy") long id) {
        return PreviewAnswer.of(copies.page(copies.require(id)));
    }

    @POST
    @Path("removal")
    public Response discard(@PathParam("copy") long id) {
        var copy = copies.hold(id);
        all.discard(copy);
        said.now("writing.discarded");
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), copy.entryId().isPresent() ? "entries/" + copy.entryId().getAsLong() : "writing"))).build();
    }

    private String address(WorkingCopy copy) {
        return DeskPaths.of(scope.node(), "writing/" + copy.id());
    }

    private static JsonObjectBuilder kept(WorkingCopy copy) {
        return Json.createObjectBuilder().add("keeping", copy.keeping()).add("keptAt", copy.keptAt().toString());
    }
}
