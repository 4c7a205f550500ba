package org.zhijia.desk.honours;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhijia.audit.Audit;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Form;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.media.Catalogue;
import org.zhijia.profile.nomination.Call;
import org.zhijia.profile.nomination.Calls;
import org.zhijia.profile.nomination.Nomination;
import org.zhijia.profile.nomination.Nominations;
import org.zhijia.profile.nomination.UnfitNomination;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;
import org.zhijia.web.Refusal;

/** Whom this site nominates for a call of a site above, or of its own. */
@Path("desk/sites/{site}/honours/nominations/{call: \\d{1,18}}")
@Transactional(dontRollbackOn = Refusal.class)
public class NominationResource {

    private static final int MOST_FILES = 10;

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Sites sites;

    @Inject
    private Calls calls;

    @Inject
    private Nominations nominations;

    @Inject
    private Nominees nominees;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @GET
    public DeskView show(@PathParam("call") long id) {
        signedIn.requireInSome(Permission.WRITE);
        return page(calls.requireReaching(scope.node(), id), blank(), "");
    }

    @POST
    public Response nominate(@PathParam("call") long id, MultivaluedMap<String, String> sent) {
        var person = signedIn.requireInSome(Permission.WRITE);
        var call = calls.requireReaching(scope.node(), id);
        var form = read(sent);
        if (!form.isSound()) {
            return page(call, form, "").status(422);
        }
        try {
            var nomination = nominations.nominate(call, scope.node(), statement(form.values()), person.id());
            audit.note(call.name(), "", messages.say("honours.audit.nominated", nomination.name()));
            said.now("honours.nomination.entered", nomination.name());
            return seeOther(id);
        } catch (UnfitNomination unfit) {
            return page(call, form, unfit.getMessage()).status(422);
        }
    }

    @POST
    @Path("{nomination: \\d{1,18}}/removal")
    public Response withdraw(@PathParam("call") long id, @PathParam("nomination") long number) {
        signedIn.requireInSome(Permission.WRITE);
        var call = calls.requireReaching(scope.node(), id);
        var nomination = nominations.require(scope.node(), number);
        try {
            nominations.withdraw(call, nomination);
            audit.note(call.name(), messages.say("honours.audit.nominated", nomination.name()), "");
            said.now("honours.nomination.withdrawn", nomination.name());
            return seeOther(id);
        } catch (UnfitNomination unfit) {
            return page(call, blank(), unfit.getMessage()).status(422);
        }
    }

    private List<Field> fields() {
        return List.of(
                Field.text("name", messages.say("honours.nomination.name")).max(60).mandatory(),
                Field.text("school", messages.say("honours.nomination.school")).max(100).mandatory(),
                Field.text("subject", messages.say("honours.nomination.subject")).max(60).help(messages.say("honours.nomination.subject.help")),
                Field.lines("deeds", messages.say("honours.nomination.deeds")).max(3000).mandatory().help(messages.say("honours.nomination.deeds.help")),
                Field.files("files", messages.say("honours.nomination.files")).help(messages.say("honours.nomination.files.help")),
                Field.date("consent", messages.say("honours.nomination.consent")).mandatory().help(messages.say("honours.nomination.consent.help")));
    }

    private Form blank() {
        return Form.of(fields(), new Values.Builder().with("school", scope.node().name().replaceFirst("(教育)?工会(委员会)?$", "")).build());
    }

    /** Only files of the own library can speak for somebody. */
    private Form read(MultivaluedMap<String, String> sent) {
        var form = Form.read(fields(), sent);
        var files = form.values().ids("files");
        if (files.size() > MOST_FILES) {
            return form.objecting(Map.of("files", messages.say("honours.nomination.files.many", MOST_FILES)));
        }
        return catalogue.all(files).size() == Set.copyOf(files).size() ? form
                : form.objecting(Map.of("files", messages.say("honours.nomination.files.absent")));
    }

    private static Nomination.Statement statement(Values values) {
        return new Nomination.Statement(values.text("name"), values.text("school"), values.text("subject"), values.text("deeds"),
                values.ids("files").stream().distinct().toList(), values.date("consent").orElseThrow());
    }

    private DeskView page(Call call, Form form, String problem) {
        var own = nominations.of(call, scope.node());
        return DeskView.page("honours/nominations", call.name(), Map.of("address", address(call.id()), "back", DeskPaths.of(scope.node(), "honours"),
                "terms", call.terms(), "by", sites.require(call.siteId()).name(), "open", call.isOpen(calls.today(call)),
                "full", call.quota().isPresent() && own.size() >= call.quota().getAsInt(),
                "quota", call.quota().isPresent() ? String.valueOf(call.quota().getAsInt()) : "", "groups", nominees.bySite(own, Set.of()), "form", form,
                "problem", problem));
    }

    private String address(long call) {
        return DeskPaths.of(scope.node(), "honours/nominations/" + call);
    }

    private Response seeOther(long call) {
        return Response.seeOther(URI.create(address(call))).build();
    }
}
