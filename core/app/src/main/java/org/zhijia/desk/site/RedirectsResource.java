package org.zhijia.desk.site;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.zhijia.audit.Audit;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Form;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.Moved;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteScope;
import org.zhijia.site.UnfitRedirect;
import org.zhijia.spi.Field;

/** Old addresses that lead to new ones. */
@Path("desk/sites/{site}/redirects")
public class RedirectsResource {

    private static final int PAGE = 50;

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Moved moved;

    @Inject
    private Sections sections;

    @Inject
    private SiteChange change;

    @Inject
    private Messages messages;

    @Inject
    private Audit audit;

    @Inject
    private Said said;

    @GET
    public DeskView list(@QueryParam("page") @DefaultValue("1") int page) {
        signedIn.require(Permission.CONFIGURE);
        return listPage(Form.read(optional(), new MultivaluedHashMap<>()), Math.max(1, page));
    }

    @POST
    public Response add(MultivaluedMap<String, String> sent) {
        signedIn.require(Permission.CONFIGURE);
        var form = Form.read(fields(), sent);
        if (!form.isSound()) {
            return listPage(form, 1).status(422);
        }
        var from = form.values().text("from");
        var to = form.values().text("to");
        if (sections.of(scope.node().id()).byPath(from.endsWith("/") ? from : from + "/").isPresent()) {
            return listPage(form.objecting(Map.of("from", messages.say("site.redirects.alive", from))), 1).status(409);
        }
        try {
            change.make(site -> {
                moved.redirect(site.id(), from, to);
                audit.note(messages.say("site.redirects.title"), "", from + " → " + to);
            });
        } catch (UnfitRedirect refusal) {
            return listPage(form.objecting(Map.of(refusal.field(), refusal.getMessage())), 1).status(refusal.status());
        }
        said.now("site.redirects.added", from);
        return backToPage();
    }

    @POST
    @Path("removal")
    public Response remove(@FormParam("from") @DefaultValue("") String from) {
        signedIn.require(Permission.CONFIGURE);
        change.make(site -> {
            audit.note(messages.say("site.redirects.title"), moved.from(site.id(), from).map(to -> from + " → " + to).orElse(""), "");
            moved.forget(site.id(), from);
        });
        said.now("site.redirects.removed", from);
        return backToPage();
    }

    private List<Field> fields() {
        return optional().stream().map(Field::mandatory).toList();
    }

    /** Before anything was typed nothing is missing. */
    private List<Field> optional() {
        return List.of(Field.text("from", messages.say("site.redirects.from")).max(300).help(messages.say("site.redirects.from.help")),
                Field.text("to", messages.say("site.redirects.to")).max(300).help(messages.say("site.redirects.to.help")));
    }

    private DeskView listPage(Form form, int page) {
        var found = moved.of(scope.node().id(), (page - 1) * PAGE, PAGE + 1);
        return DeskView.page("site/redirects", messages.say("site.redirects.title"), Map.of("address", DeskPaths.of(scope.node(), "redirects"),
                "form", form, "redirects", found.stream().limit(PAGE).toList(), "page", page, "more", found.size() > PAGE));
    }

    private Response backToPage() {
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "redirects"))).build();
    }
}
