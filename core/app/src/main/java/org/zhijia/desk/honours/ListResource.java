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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhijia.audit.Audit;
import org.zhijia.content.Entries;
import org.zhijia.content.Writers;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.profile.honours.HonourList;
import org.zhijia.profile.honours.HonourLists;
import org.zhijia.profile.honours.HonourLists.Made;
import org.zhijia.profile.honours.Profiles;
import org.zhijia.profile.honours.Profiles.Known;
import org.zhijia.profile.honours.Proposal;
import org.zhijia.profile.honours.UnfitList;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.web.Refusal;

/** One list of honours beside its text: corrected, then confirmed; what comes of it are drafts. */
@Path("desk/sites/{site}/honours/lists/{list: \\d{1,18}}")
public class ListResource {

    /** What a confirmed list has led to. */
    public record Draft(String address, String name, String site, boolean fresh) { }

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Sites sites;

    @Inject
    private HonourLists lists;

    @Inject
    private Profiles profiles;

    @Inject
    private Entries entries;

    @Inject
    private Writers writers;

    @Inject
    private ListForm form;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @GET
    @Transactional
    public DeskView show(@PathParam("list") long id) {
        signedIn.requireInSome(Permission.WRITE);
        var list = lists.require(scope.node(), id);
        return list.isConfirmed() ? made(list) : page(list, list.proposal(), Map.of(), "");
    }

    /** Keeps what was corrected. */
    @POST
    @Transactional(dontRollbackOn = Refusal.class)
    public Response change(@PathParam("list") long id, MultivaluedMap<String, String> sent) {
        signedIn.requireInSome(Permission.WRITE);
        var list = lists.require(scope.node(), id);
        var read = form.read(list.proposal(), sent);
        if (!read.errors().isEmpty()) {
            return page(list, read.proposal(), read.errors(), "").status(422);
        }
        lists.change(list, read.proposal());
        said.now("honours.list.kept");
        return seeOther("/" + id);
    }

    /** Makes drafts of it, of all that is left or of nothing. */
    @POST
    @Path("confirmation")
    @Transactional
    public Response confirm(@PathParam("list") long id, MultivaluedMap<String, String> sent) {
        long by = signedIn.requireInSome(Permission.WRITE).id();
        var list = lists.require(scope.node(), id);
        var read = form.read(list.proposal(), sent);
        var place = profiles.place(scope.node());
        var errors = new HashMap<>(read.errors());
        errors.putAll(form.undecided(read.proposal(), lists.namesakes(scope.node(), read.proposal())));
        if (!errors.isEmpty() || place.isEmpty() || read.proposal().size() == 0) {
            return page(list, read.proposal(), errors, errors.isEmpty() ? messages.say(place.isEmpty() ? "honours.list.no-place" : "honours.list.empty") : "").status(422);
        }
        signedIn.require(Permission.WRITE, place.get());
        lists.change(list, read.proposal());
        var made = lists.confirm(list, scope.node(), place.get(), this::touches, by);
        long fresh = made.stream().filter(Made::fresh).count();
        audit.note(messages.say("honours.audit.list"), list.name(), messages.say("honours.audit.list.confirmed", fresh, made.size() - fresh));
        said.now("honours.list.confirmed", fresh, made.size() - fresh);
        return seeOther("/" + id);
    }

    @POST
    @Path("removal")
    @Transactional(dontRollbackOn = Refusal.class)
    public Response drop(@PathParam("list") long id) {
        signedIn.requireInSome(Permission.WRITE);
        var list = lists.require(scope.node(), id);
        try {
            lists.drop(list);
            audit.note(messages.say("honours.audit.list"), list.name(), "");
            said.now("honours.list.dropped.said");
            return seeOther("");
        } catch (UnfitList unfit) {
            return made(list).status(422);
        }
    }

    /** Whoever edits a profile may add to it; of other sites, editors of the whole site. */
    private boolean touches(Known known) {
        return known.siteId() == scope.node().id() ? entries.find(known.siteId(), known.entryId()).filter(writers::may).isPresent()
                : sites.find(known.siteId()).filter(site -> signedIn.may(Permission.EDIT, site)).isPresent();
    }

    private DeskView page(HonourList list, Proposal proposal, Map<String, String> errors, String problem) {
        var namesakes = lists.namesakes(scope.node(), proposal);
        return DeskView.page("honours/list", list.name(), Map.of("address", address("/" + list.id()), "back", address(""), "size", proposal.size(),
                "blocks", form.blocks(list.source(), proposal, namesakes, this::touches, errors), "remarks", proposal.remarks(), "levels", ListForm.levels(),
                "wrong", !errors.isEmpty(), "problem", problem));
    }

    private DeskView made(HonourList list) {
        var made = lists.made(list);
        var nodes = sites.find(made.stream().map(Made::siteId).collect(Collectors.toSet()));
        List<Draft> drafts = made.stream().map(each -> new Draft(DeskPaths.of(nodes.get(each.siteId()), "entries/" + each.entryId()), each.name(),
                each.siteId() == scope.node().id() ? "" : nodes.get(each.siteId()).name(), each.fresh())).toList();
        return DeskView.page("honours/list-made", list.name(), Map.of("back", address(""), "drafts", drafts));
    }

    private String address(String path) {
        return DeskPaths.of(scope.node(), "honours/lists" + path);
    }

    private Response seeOther(String path) {
        return Response.seeOther(URI.create(address(path))).build();
    }
}
