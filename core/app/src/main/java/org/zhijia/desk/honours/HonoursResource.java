package org.zhijia.desk.honours;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
import org.zhijia.profile.nomination.Notice;
import org.zhijia.profile.nomination.Notices;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;

/** What is called for: by the sites above, to be answered with nominations, and by the site itself. */
@Path("desk/sites/{site}/honours")
@Transactional
public class HonoursResource {

    private static final int MOST = 50;

    /** A call of a site above. */
    public record Asked(String address, String name, String by, String opens, String closes, boolean open, int nominated, String quota) { }

    /** A call of this site. */
    public record Own(String address, String name, String opens, String closes, boolean open, long nominated, String notice, String state, long unanswered) { }

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
    private Notices notices;

    @Inject
    private CallForm form;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @GET
    public DeskView list() {
        signedIn.requireInSome(Permission.WRITE);
        boolean leads = signedIn.may(Permission.PUBLISH);
        var above = calls.above(scope.node(), MOST);
        var names = sites.find(above.stream().map(Call::siteId).collect(Collectors.toSet()));
        return DeskView.page("honours/calls", messages.say("honours.title"), Map.of("address", address(""), "leads", leads,
                "asked", above.stream().map(call -> asked(call, names)).toList(),
                "own", leads ? calls.of(scope.node(), MOST).stream().map(this::own).toList() : List.of()));
    }

    private Asked asked(Call call, Map<Long, SiteNode> names) {
        return new Asked(address("/nominations/" + call.id()), call.name(), names.get(call.siteId()).name(), call.terms().opens().toString(),
                call.terms().closes().toString(), call.isOpen(calls.today(call)), nominations.of(call, scope.node()).size(), quota(call));
    }

    private Own own(Call call) {
        var notice = notices.of(call);
        return new Own(address("/calls/" + call.id()), call.name(), call.terms().opens().toString(), call.terms().closes().toString(),
                call.isOpen(calls.today(call)), nominations.count(call), notice.map(found -> address("/notices/" + found.id())).orElse(""),
                notice.map(this::state).orElse(""), notice.map(Notice::unanswered).orElse(0L));
    }

    private String state(Notice notice) {
        return messages.say("honours.state." + notice.state(notices.today(notice)).name().toLowerCase(java.util.Locale.ROOT));
    }

    private static String quota(Call call) {
        return call.quota().isPresent() ? String.valueOf(call.quota().getAsInt()) : "";
    }

    @GET
    @Path("calls/new")
    public DeskView begin() {
        signedIn.require(Permission.PUBLISH);
        return page(form.blank(scope.node()));
    }

    @POST
    @Path("calls")
    public Response open(MultivaluedMap<String, String> sent) {
        var person = signedIn.require(Permission.PUBLISH);
        var read = form.read(sent);
        if (!read.isSound()) {
            return page(read).status(422);
        }
        var call = calls.open(scope.node(), CallForm.terms(read.values()), person.id());
        audit.note(messages.say("honours.audit.call"), "", call.name());
        said.now("honours.call.opened", call.name());
        return Response.seeOther(URI.create(address("/calls/" + call.id()))).build();
    }

    private DeskView page(Form read) {
        return DeskView.page("honours/call-form", messages.say("honours.call.new"),
                Map.of("form", read, "action", address("/calls"), "back", address(""), "button", messages.say("honours.call.open")));
    }

    private String address(String path) {
        return DeskPaths.of(scope.node(), "honours" + path);
    }
}
