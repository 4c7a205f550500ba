package org.zhijia.desk.site;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhijia.audit.Audit;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.desk.SentFile;
import org.zhijia.founding.Administrators;
import org.zhijia.founding.FoundingJob;
import org.zhijia.founding.FoundingJobs;
import org.zhijia.founding.FoundingRow;
import org.zhijia.founding.Registrar;
import org.zhijia.founding.Roll;
import org.zhijia.founding.UnreadableRoll;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.SiteScope;

/** Many sites at once: a list is checked, then founded line by line while the page tells how far it is. */
@Path("desk/sites/{site}/microsites/rolls")
public class RollsResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** What is longer is cut, and then is no workbook. */
    private static final int LARGEST = 5 << 20;
    private static final String ID = "{id: \\d{1,18}}";

    /** How far a list is. */
    public record Progress(long id, String state, long sound, long refused, long waiting, long founded, long failed, List<FoundingRow> rows) {

        static Progress of(FoundingJob job, List<FoundingRow> rows) {
            return new Progress(job.id(), job.state().name().toLowerCase(Locale.ROOT), rows.size() - count(rows, FoundingRow.State.REFUSED),
                    count(rows, FoundingRow.State.REFUSED), count(rows, FoundingRow.State.WAITING), count(rows, FoundingRow.State.FOUNDED),
                    count(rows, FoundingRow.State.FAILED), rows);
        }

        private static long count(List<FoundingRow> rows, FoundingRow.State state) {
            return rows.stream().filter(row -> row.state() == state).count();
        }

        /** Whether somebody was named who needs a link to get in. */
        public boolean invites() {
            return rows.stream().anyMatch(row -> row.state() == FoundingRow.State.FOUNDED && !row.administrator().isEmpty());
        }

        /** Sound lines that are done, founded or not. */
        public long done() {
            return founded + failed;
        }
    }

    @Context
    private UriInfo uri;

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Registrar registrar;

    @Inject
    private Founders founders;

    @Inject
    private FoundingJobs jobs;

    @Inject
    private Administrators administrators;

    @Inject
    private Messages messages;

    @Inject
    private Audit audit;

    @Inject
    private Said said;

    @GET
    public DeskView begin() {
        signedIn.require(Permission.CONFIGURE);
        return beginPage("");
    }

    /** The empty list to fill in. */
    @GET
    @Path("blank.xlsx")
    @Produces(WORKBOOK)
    public Response blank() {
        signedIn.require(Permission.CONFIGURE);
        return Response.ok((StreamingOutput) Roll::writeBlank).header("Content-Disposition", "attachment; filename=\"sites.xlsx\"").build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response check(List<EntityPart> parts) throws IOException {
        var person = founders.require();
        var file = SentFile.of(parts).stream().findFirst();
        if (file.isEmpty()) {
            return beginPage(messages.say("site.rolls.no-file")).status(422);
        }
        try {
            var proposals = registrar.propose(read(file.get()), scope.node());
            var name = file.get().name();
            var job = jobs.open(scope.node(), person, name.substring(0, Math.min(200, name.length())), proposals);
            return seeOther(job.id());
        } catch (UnreadableRoll unreadable) {
            return beginPage(unreadable.getMessage()).status(422);
        }
    }

    @GET
    @Path(ID)
    public DeskView show(@PathParam("id") long id) {
        signedIn.require(Permission.CONFIGURE);
        var job = jobs.require(scope.node(), id);
        return DeskView.page("site/roll", messages.say("site.rolls.title"), Map.of("address", address(), "job", job,
                "progress", Progress.of(job, jobs.rows(job)), "allowed", founders.isOne()));
    }

    /** For the page, again and again while the list is worked off. */
    @GET
    @Path(ID + "/progress")
    public DeskView progress(@PathParam("id") long id) {
        signedIn.require(Permission.CONFIGURE);
        var job = jobs.require(scope.node(), id);
        return DeskView.part("site/roll-progress", Map.of("address", address(), "progress", Progress.of(job, jobs.rows(job))));
    }

    @POST
    @Path(ID + "/founding")
    public Response start(@PathParam("id") long id) {
        founders.require();
        jobs.start(scope.node(), id);
        audit.note(messages.say("site.rolls.title"), "", jobs.require(scope.node(), id).fileName());
        return seeOther(id);
    }

    @POST
    @Path(ID + "/cancellation")
    public Response cancel(@PathParam("id") long id) {
        signedIn.require(Permission.CONFIGURE);
        jobs.cancel(scope.node(), id);
        said.now("site.rolls.cancelled");
        return seeOther(id);
    }

    /** The administrators' links, as a list to hand out. */
    @POST
    @Path(ID + "/links")
    @Produces(WORKBOOK)
    public Response links(@PathParam("id") long id) {
        founders.require();
        var links = administrators.links(jobs.require(scope.node(), id));
        var base = uri.getBaseUri();
        return Response.ok((StreamingOutput) out -> LinkList.write(links, base, messages, out)).header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"links.xlsx\"").build();
    }

    private static List<Roll.Line> read(SentFile sent) throws IOException {
        var file = Files.createTempFile("sites", ".xlsx");
        try (InputStream content = sent.content()) {
            Files.write(file, content.readNBytes(LARGEST));
            return Roll.read(file);
        } finally {
            Files.delete(file);
        }
    }

    private DeskView beginPage(String refusal) {
        return DeskView.page("site/rolls", messages.say("site.rolls.title"), Map.of("address", address(), "refusal", refusal, "columns", Roll.Column.values(),
                "most", Roll.MOST_ROWS, "allowed", founders.isOne(), "jobs", jobs.of(scope.node())));
    }

    private String address() {
        return DeskPaths.of(scope.node(), "microsites/rolls");
    }

    private Response seeOther(long id) {
        return Response.seeOther(URI.create(address() + "/" + id)).build();
    }
}
