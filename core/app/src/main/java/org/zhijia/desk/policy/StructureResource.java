package org.zhijia.desk.policy;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.zhijia.audit.Audit;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.NoSuchEntry;
import org.zhijia.content.Revision;
import org.zhijia.content.Writers;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.policy.structure.Discrepancy;
import org.zhijia.policy.structure.StructureChecks;
import org.zhijia.policy.text.OfficialText;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/** How the text of a document was understood: its elements, its clauses, what looks wrong. The officer corrects and confirms it. */
@Path("desk/sites/{site}/entries/{id: \\d{1,18}}/structure")
@Transactional
public class StructureResource {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Writers writers;

    @Inject
    private Entries entries;

    @Inject
    private ContentTypes types;

    @Inject
    private StructureChecks checks;

    @Inject
    private Accounts accounts;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    /** A field that differs, with its name. */
    public record Difference(String key, String label, String entered, String read) { }

    /** Who confirmed the reading, and when. */
    public record Checked(String by, Instant at) { }

    @GET
    public DeskView show(@PathParam("id") long id) {
        signedIn.requireInSome(Permission.READ);
        Entry entry = document(id);
        Revision revision = entries.latestRevision(entry);
        OfficialText text = OfficialText.read(revision.body());
        Map<String, Object> model = new HashMap<>();
        model.put("address", DeskPaths.of(scope.node(), "entries/" + id));
        model.put("revision", revision.number());
        model.put("pieces", StructureView.of(text));
        model.put("findings", StructureView.findings(text));
        model.put("percent", Math.round(100 * text.confidence()));
        model.put("doubts", text.doubts());
        model.put("differences", differences(text, fields(entry, revision)));
        model.put("writes", writers.may(entry));
        checks.of(revision.id()).ifPresent(check -> model.put("checked", new Checked(
                accounts.names(List.of(check.checkedBy())).getOrDefault(check.checkedBy(), ""), check.checkedAt())));
        return DeskView.page("policy/structure", messages.say("policy.structure.of", revision.title()), model);
    }

    /** What the text says goes into the field, as a new revision. */
    @POST
    @Path("fields/{key: number|issuer|recipients|written}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("id") long id, @PathParam("key") String key, @FormParam("revision") int number) {
        Entry entry = document(id);
        long person = writers.require(entry).id();
        Revision latest = entries.latestRevision(entry);
        Values fields = fields(entry, latest);
        // Nothing differs any more when the button is pressed twice.
        Discrepancy.between(OfficialText.read(latest.body()), fields).stream().filter(each -> each.key().equals(key)).findFirst().ifPresent(found -> {
            entries.revise(entry, number, Draft.of(latest, fields.with(key, found.value())), OptionalLong.of(person));
            audit.note(latest.title() + " · " + label(key), found.entered(), found.read());
            said.now("policy.structure.said.taken", label(key), found.read());
        });
        return back(id);
    }

    /** Somebody has looked at the reading of this revision and found it right. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("id") long id, @FormParam("revision") int number) {
        Entry entry = document(id);
        long person = writers.require(entry).id();
        Revision seen = entries.revision(entry, number);
        checks.confirm(seen.id(), person);
        audit.note(seen.title(), "", messages.say("policy.structure.audit.checked", number));
        said.now("policy.structure.said.checked", number);
        return back(id);
    }

    private Entry document(long id) {
        Entry entry = entries.require(scope.node().id(), id);
        if (!entry.type().equals("policy")) {
            throw new NoSuchEntry();
        }
        return entry;
    }

    private Values fields(Entry entry, Revision revision) {
        return entries.fields(types.require(entry.type()), List.of(revision.id())).getOrDefault(revision.id(), Values.NONE);
    }

    private List<Difference> differences(OfficialText text, Values fields) {
        return Discrepancy.between(text, fields).stream()
                .map(found -> new Difference(found.key(), label(found.key()), found.entered(), found.read())).toList();
    }

    private String label(String key) {
        return types.require("policy").fields().stream().filter(field -> field.key().equals(key)).map(Field::label).findFirst().orElseThrow();
    }

    private Response back(long id) {
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "entries/" + id + "/structure"))).build();
    }
}
