package org.zhijia.desk.honours;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.audit.Audit;
import org.zhijia.content.Entries;
import org.zhijia.content.NoSuchEntry;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.desk.SentFile;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.profile.honours.HonourList;
import org.zhijia.profile.honours.HonourLists;
import org.zhijia.profile.honours.HonourSheet;
import org.zhijia.profile.honours.HonourText;
import org.zhijia.profile.honours.UnfitList;
import org.zhijia.site.SiteScope;
import org.zhijia.web.Refusal;

/** Lists of honours are read in: from typed text, from a workbook, or from a text of the site. */
@Path("desk/sites/{site}/honours/lists")
@Transactional(dontRollbackOn = Refusal.class)
public class ListsResource {

    /** What is longer is cut, and then is no workbook. */
    private static final int LARGEST_FILE = 5 << 20;
    private static final int LARGEST_TEXT = 4 * HonourText.LONGEST + 4;
    private static final int MOST = 20;

    /** A list that was read in before. */
    public record Line(String address, String name, Instant at, boolean confirmed) { }

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private HonourLists lists;

    @Inject
    private Entries entries;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @GET
    public DeskView begin(@QueryParam("q") @DefaultValue("") String words) {
        signedIn.requireInSome(Permission.WRITE);
        return page(words, "", "");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(List<EntityPart> parts) throws IOException {
        long by = signedIn.requireInSome(Permission.WRITE).id();
        var text = text(parts);
        try {
            var file = SentFile.of(parts).stream().findFirst();
            return opened(file.isPresent() ? lists.open(scope.node(), file.get().name(), sheet(file.get()), by)
                    : lists.open(scope.node(), messages.say("honours.lists.typed"), text, by));
        } catch (UnfitList unfit) {
            return page("", text, unfit.getMessage()).status(422);
        }
    }

    /** From a text of the site, published or not. */
    @POST
    @Path("texts/{id: \\d{1,18}}")
    public Response readText(@PathParam("id") long id) {
        long by = signedIn.requireInSome(Permission.WRITE).id();
        var entry = entries.require(scope.node().id(), id);
        if (!entry.type().equals("news") && !entry.type().equals("policy")) {
            throw new NoSuchEntry();
        }
        var revision = entries.latestRevision(entry);
        var text = revision.title() + "\n\n" + revision.body();
        try {
            return opened(lists.open(scope.node(), revision.title(), text, by));
        } catch (UnfitList unfit) {
            return page("", "", unfit.getMessage()).status(422);
        }
    }

    private Response opened(HonourList list) {
        audit.note(messages.say("honours.audit.list"), "", list.name());
        said.now("honours.list.read");
        return Response.seeOther(URI.create(address() + "/" + list.id())).build();
    }

    private static String text(List<EntityPart> parts) throws IOException {
        Optional<EntityPart> part = parts.stream().filter(each -> each.getName().equals("text")).findFirst();
        if (part.isEmpty()) {
            return "";
        }
        try (InputStream content = part.get().getContent()) {
            return new String(content.readNBytes(LARGEST_TEXT), StandardCharsets.UTF_8);
        }
    }

    private static String sheet(SentFile sent) throws IOException {
        var file = Files.createTempFile("honours", ".xlsx");
        try (InputStream content = sent.content()) {
            Files.write(file, content.readNBytes(LARGEST_FILE));
            return HonourSheet.text(file);
        } finally {
            Files.delete(file);
        }
    }

    private DeskView page(String words, String text, String problem) {
        return DeskView.page("honours/lists", messages.say("honours.lists.title"), Map.of("address", address(), "back", DeskPaths.of(scope.node(), "honours"),
                "words", words, "text", text, "problem", problem, "longest", HonourText.LONGEST, "texts", lists.texts(scope.node(), words, MOST),
                "lists", lists.of(scope.node(), MOST).stream().map(list -> new Line(address() + "/" + list.id(), list.name(), list.createdAt(), list.isConfirmed())).toList()));
    }

    private String address() {
        return DeskPaths.of(scope.node(), "honours/lists");
    }
}
