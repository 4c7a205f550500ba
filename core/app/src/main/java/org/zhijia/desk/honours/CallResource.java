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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhijia.audit.Audit;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Form;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.profile.nomination.Call;
import org.zhijia.profile.nomination.Calls;
import org.zhijia.profile.nomination.Nominations;
import org.zhijia.profile.nomination.Notices;
import org.zhijia.profile.nomination.UnfitNotice;
import org.zhijia.site.SiteScope;
import org.zhijia.web.Refusal;

/** A call of the site: whom the sites below have nominated, and who of them goes on a public notice. */
@Path("desk/sites/{site}/honours/calls/{call: \\d{1,18}}")
@Transactional(dontRollbackOn = Refusal.class)
public class CallResource {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Calls calls;

    @Inject
    private Nominations nominations;

    @Inject
    private Notices notices;

    @Inject
    private Nominees nominees;

    @Inject
    private CallForm callForm;

    @Inject
    private NoticeForm noticeForm;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @GET
    public DeskView show(@PathParam("call") long id) {
        signedIn.require(Permission.PUBLISH);
        var call = calls.require(scope.node(), id);
        return page(call, noticeForm.blank(call), ids(call), false, "");
    }

    @GET
    @Path("terms")
    public DeskView terms(@PathParam("call") long id) {
        signedIn.require(Permission.PUBLISH);
        return form(id, callForm.of(calls.require(scope.node(), id).terms()));
    }

    @POST
    @Path("terms")
    public Response change(@PathParam("call") long id, MultivaluedMap<String, String> sent) {
        signedIn.require(Permission.PUBLISH);
        var call = calls.require(scope.node(), id);
        var form = callForm.read(sent);
        if (!form.isSound()) {
            return form(id, form).status(422);
        }
        var before = words(call);
        calls.change(call, CallForm.terms(form.values()));
        audit.note(messages.say("honours.audit.call"), before, words(call));
        said.now("honours.call.changed", call.name());
        return seeOther("calls/" + id);
    }

    /** Puts up the notice. */
    @POST
    @Path("notice")
    public Response hang(@PathParam("call") long id, MultivaluedMap<String, String> sent) {
        var person = signedIn.require(Permission.PUBLISH);
        var call = calls.require(scope.node(), id);
        var form = noticeForm.read(sent);
        var chosen = sent.getOrDefault("person", List.of()).stream().filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).collect(Collectors.toSet());
        if (!form.isSound()) {
            return page(call, form, chosen, false, "").status(422);
        }
        var period = NoticeForm.period(form.values());
        if (period.isShort() && !sent.containsKey("short")) {
            return page(call, form, chosen, true, "").status(422);
        }
        try {
            var notice = notices.open(call, NoticeForm.wording(form.values()), period, chosen, person.id());
            audit.note(messages.say("honours.audit.notice"), "", notice.wording().title());
            said.now("honours.notice.opened");
            return seeOther("notices/" + notice.id());
        } catch (UnfitNotice unfit) {
            return page(call, form, chosen, false, unfit.getMessage()).status(422);
        }
    }

    /** @param brief whether the officer has to say that the notice shall be shorter than usual */
    private DeskView page(Call call, Form form, Set<Long> chosen, boolean brief, String problem) {
        var notice = notices.of(call);
        return DeskView.page("honours/call", call.name(), Map.of("address", address("calls/" + call.id()), "back", address(""), "terms", call.terms(),
                "open", call.isOpen(calls.today(call)), "groups", nominees.bySite(nominations.of(call), chosen), "form", form, "brief", brief,
                "problem", problem, "notice", notice.map(found -> address("notices/" + found.id())).orElse("")));
    }

    private DeskView form(long id, Form form) {
        return DeskView.page("honours/call-form", messages.say("honours.call.edit"), Map.of("form", form, "action", address("calls/" + id + "/terms"),
                "back", address("calls/" + id), "button", messages.say("honours.call.save")));
    }

    private Set<Long> ids(Call call) {
        return new HashSet<>(nominations.of(call).stream().map(nomination -> nomination.id()).toList());
    }

    private static String words(Call call) {
        return call.name() + " " + call.terms().opens() + "–" + call.terms().closes();
    }

    private String address(String path) {
        return DeskPaths.of(scope.node(), path.isEmpty() ? "honours" : "honours/" + path);
    }

    private Response seeOther(String path) {
        return Response.seeOther(URI.create(address(path))).build();
    }
}
