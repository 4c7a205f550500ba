package org.zhijia.desk.policy;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.audit.Audit;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.Writers;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.desk.policy.RelationsPage.Asked;
import org.zhijia.desk.policy.RelationsPage.Typed;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.policy.relation.Documents;
import org.zhijia.policy.relation.Offers;
import org.zhijia.policy.relation.Place;
import org.zhijia.policy.relation.Relation;
import org.zhijia.policy.relation.RelationKind;
import org.zhijia.policy.relation.Relations;
import org.zhijia.policy.relation.Statement;
import org.zhijia.policy.relation.UnfitRelation;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.Field;
import org.zhijia.web.FieldText;
import org.zhijia.web.Refusal;

/** What a document says about others: entered by whoever may write on it, or confirmed from what its text proposes. */
@Path("desk/sites/{site}/entries/{id: \\d{1,18}}/relations")
@Transactional(dontRollbackOn = Refusal.class)
public class RelationsResource {

    private static final Field DAY = Field.date("day", "日期");

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Writers writers;

    @Inject
    private Entries entries;

    @Inject
    private Relations relations;

    @Inject
    private Offers offers;

    @Inject
    private Documents documents;

    @Inject
    private RelationsPage page;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    /**
     * @param words  titles and numbers to look for; {@code null} while nobody looks for another document
     * @param chosen the other document
     * @param absent whether the other document is not here
     */
    @GET
    public DeskView show(@PathParam("id") long id, @QueryParam("q") String words, @QueryParam("to") @DefaultValue("0") long chosen,
                         @QueryParam("absent") boolean absent) {
        signedIn.requireInSome(Permission.READ);
        return page.of(entries.require(scope.node().id(), id), new Asked(Optional.ofNullable(words), chosen, absent), Typed.NOTHING);
    }

    @POST
    public Response enter(@PathParam("id") long id, @FormParam("kind") @DefaultValue("") String kind, @FormParam("from") @DefaultValue("") String from,
                          @FormParam("to") @DefaultValue("0") long to, @FormParam("clause") @DefaultValue("") String clause,
                          @FormParam("title") @DefaultValue("") String title, @FormParam("number") @DefaultValue("") String number,
                          @FormParam("day") @DefaultValue("") String day, @FormParam("note") @DefaultValue("") String note) {
        var entry = entries.require(scope.node().id(), id);
        var person = writers.require(entry);
        try {
            var target = documents.find(scope.node(), to);
            var statement = new Statement(RelationKind.require(kind),
                    page.own(entry, from), target.map(found -> OptionalLong.of(found.id())).orElse(OptionalLong.empty()),
                    target.map(found -> page.place(found, clause)).orElse(new Place(clause, "")), target.map(found -> found.title()).orElse(title),
                    target.map(found -> found.number()).orElse(number), day(day), note);
            return entered(relations.enter(entry, statement, Optional.of(person)), id);
        } catch (UnfitRelation | FieldText.NotTaken refused) {
            return page.of(entry, new Asked(Optional.empty(), to, to == 0), new Typed(kind, from, clause, title, number, day, note, refused.getMessage()))
                    .status(refused.status());
        }
    }

    private static Optional<LocalDate> day(String typed) {
        return FieldText.parse(DAY, typed).map(LocalDate.class::cast);
    }

    @POST
    @Path("{relation: \\d{1,18}}/removal")
    public Response remove(@PathParam("id") long id, @PathParam("relation") long number) {
        var entry = entries.require(scope.node().id(), id);
        writers.require(entry);
        var relation = relations.require(entry, number);
        relations.remove(relation);
        audit.note(subject(entry), words(relation), "");
        said.now("policy.relation.removed", relation.toTitle());
        return back(id);
    }

    @POST
    @Path("proposals/{key: [0-9a-f]{64}}")
    public Response accept(@PathParam("id") long id, @PathParam("key") String key) {
        var entry = entries.require(scope.node().id(), id);
        return entered(offers.accept(entry, key, writers.require(entry)), id);
    }

    @POST
    @Path("proposals/{key: [0-9a-f]{64}}/dismissal")
    public Response dismiss(@PathParam("id") long id, @PathParam("key") String key) {
        var entry = entries.require(scope.node().id(), id);
        var offer = offers.dismiss(entry, key, writers.require(entry));
        audit.note(subject(entry), "", messages.say("policy.relation.audit.dismissed", offer.proposal().title()));
        said.now("policy.relation.dismissed", offer.proposal().title());
        return back(id);
    }

    private Response entered(Relation relation, long id) {
        audit.note(subject(entries.require(scope.node().id(), id)), "", words(relation));
        said.now("policy.relation.entered", relation.toTitle().isEmpty() ? relation.toNumber() : relation.toTitle());
        return back(id);
    }

    private String subject(Entry entry) {
        return messages.say("policy.relation.audit", entries.latestRevision(entry).title());
    }

    private String words(Relation relation) {
        return messages.say("policy.relation.kind." + relation.kind().word()) + " " + relation.toTitle() + relation.toNumber() + relation.to().clause();
    }

    private Response back(long id) {
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "entries/" + id + "/relations"))).build();
    }
}
