package org.zhijia.desk.writing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.zhijia.audit.Audit;
import org.zhijia.content.Differences;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.Revision;
import org.zhijia.content.Writers;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.publishing.History;
import org.zhijia.publishing.PublishingStep;
import org.zhijia.site.SiteScope;

/** The history of an entry: every revision, what distinguishes any two, and the way back to one. */
@Path("desk/sites/{site}/entries/{id: \\d{1,18}}/revisions")
@Transactional
public class RevisionResource {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Writers writers;

    @Inject
    private Entries entries;

    @Inject
    private Copies copies;

    @Inject
    private Differences differences;

    @Inject
    private History history;

    @Inject
    private Authors authors;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    /** A revision in the list. */
    public record Line(int number, String title, String author, Instant at, boolean live, boolean latest, List<Step> steps) { }

    /** What was done with a revision. */
    public record Step(String title, String person, Instant at, String note) { }

    @GET
    public DeskView show(@PathParam("id") long id, @QueryParam("from") Integer from, @QueryParam("to") Integer to) {
        var entry = require(id);
        var all = entries.revisions(entry);
        var newer = to == null ? all.getFirst() : entries.revision(entry, to);
        var older = from == null ? all.get(Math.min(1, all.size() - 1)) : entries.revision(entry, from);
        var model = new HashMap<String, Object>();
        model.put("lines", lines(entry, all));
        model.put("from", older.number());
        model.put("to", newer.number());
        model.put("diff", differences.between(entry.type(), older, newer));
        model.put("address", DeskPaths.of(scope.node(), "entries/" + id + "/revisions"));
        model.put("entry", DeskPaths.of(scope.node(), "entries/" + id));
        model.put("writes", writers.may(entry));
        return DeskView.page("writing/history", messages.say("writing.history.of", all.getFirst().title()), model);
    }

    @GET
    @Path("{number: \\d{1,6}}/page")
    @Produces("text/html; charset=utf-8")
    public Response page(@PathParam("id") long id, @PathParam("number") int number) {
        var entry = require(id);
        return PreviewAnswer.of(copies.page(entry, copies.draft(entry, entries.revision(entry, number))));
    }

    /** What an old revision says becomes a new one: nothing in between is lost. */
    @POST
    @Path("{number: \\d{1,6}}/restoration")
    public Response restore(@PathParam("id") long id, @PathParam("number") int number) {
        var entry = entries.require(scope.node().id(), id);
        var person = writers.require(entry);
        var restored = entries.revise(entry, copies.draft(entry, entries.revision(entry, number)), OptionalLong.of(person.id()));
        audit.note(messages.say("writing.audit.restored", restored.title()), messages.say("writing.revision", restored.number() - 1),
                messages.say("writing.revision", restored.number()));
        said.now("writing.restored", number, restored.number());
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "entries/" + id + "/revisions"))).build();
    }

    /** Whoever sees the site's desk sees how its texts came to be. */
    private Entry require(long id) {
        signedIn.requireInSome(Permission.READ);
        return entries.require(scope.node().id(), id);
    }

    private List<Line> lines(Entry entry, List<Revision> all) {
        var steps = history.of(entry);
        var known = authors.of(Stream.concat(all.stream().map(Revision::authorId), steps.stream().map(PublishingStep::accountId)).toList());
        return all.stream().map(revision -> new Line(revision.number(), revision.title(), known.name(revision.authorId()), revision.createdAt(),
                entry.liveRevisionId().orElse(0) == revision.id(), revision == all.getFirst(), steps(revision, steps, known))).toList();
    }

    private List<Step> steps(Revision revision, List<PublishingStep> all, Authors.Known known) {
        return all.stream().filter(step -> step.revisionId().orElse(0) == revision.id())
                .map(step -> new Step(messages.say("writing.step." + step.step().name().toLowerCase(Locale.ROOT)), known.name(step.accountId()),
                        step.at(), step.note()))
                .toList();
    }
}
