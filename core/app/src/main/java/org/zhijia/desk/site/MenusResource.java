package org.zhijia.desk.site;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.zhijia.audit.Audit;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.Menus;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.web.Refusal;

/** The main menu and the links in the footer. */
@Path("desk/sites/{site}/menus")
public class MenusResource {

    private static final String WHICH = "{menu: main|footer}";
    /** A menu of hundreds of items; more is no menu. */
    private static final int LONGEST = 200_000;

    /**
     * A menu as the page shows it.
     *
     * @param chosen  whether the site has one of its own; without, visitors see the sections
     * @param refusal why it was not taken; empty when nothing is wrong
     */
    public record Sheet(String menu, String title, String help, List<MenuTree.Item> items, boolean chosen, String refusal) { }

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Menus menus;

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
    public DeskView show() {
        signedIn.require(Permission.CONFIGURE);
        return page(sheet(Menus.MAIN), sheet(Menus.FOOTER));
    }

    /** @param tree {@code [{"title": "", "section": 0, "url": "/", "children": []}]} */
    @POST
    @Path(WHICH)
    public Response save(@PathParam("menu") String menu, @FormParam("tree") @DefaultValue("[]") String tree) {
        signedIn.require(Permission.CONFIGURE);
        var wanted = read(tree);
        try {
            replace(menu, wanted);
        } catch (Refusal refusal) {
            var refused = sheet(menu, wanted.items(), true, refusal.getMessage());
            return (menu.equals(Menus.MAIN) ? page(refused, sheet(Menus.FOOTER)) : page(sheet(Menus.MAIN), refused)).status(refusal.status());
        }
        said.now(wanted.items().isEmpty() ? "site.menu.left" : "site.menu.saved");
        return backToPage();
    }

    /** Begins a menu with all sections, to be changed from there. */
    @POST
    @Path(WHICH + "/sections")
    public Response fill(@PathParam("menu") String menu) {
        signedIn.require(Permission.CONFIGURE);
        replace(menu, MenuTree.of(sections.of(scope.node().id()), messages.say("site.menu.home"), Menus.DEEPEST));
        said.now("site.menu.filled");
        return backToPage();
    }

    /** Without a menu of its own the site shows its sections again. */
    @POST
    @Path(WHICH + "/removal")
    public Response leave(@PathParam("menu") String menu) {
        signedIn.require(Permission.CONFIGURE);
        replace(menu, new MenuTree(List.of()));
        said.now("site.menu.left");
        return backToPage();
    }

    private void replace(String menu, MenuTree wanted) {
        change.make(site -> {
            var before = MenuTree.of(menus.of(site.id(), menu));
            menus.replace(site.id(), menu, wanted.wishes(), sections.of(site.id()));
            audit.note(messages.say("site.menu." + menu), before.words(), wanted.words());
        });
    }

    private static MenuTree read(String tree) {
        try {
            if (tree.length() <= LONGEST) {
                return MenuTree.read(tree);
            }
        } catch (JsonException e) {
            // Only a program sends such a thing; the page always writes its own form.
        }
        throw new BadRequestException();
    }

    private Sheet sheet(String menu) {
        var items = MenuTree.of(menus.of(scope.node().id(), menu)).items();
        return sheet(menu, items, !items.isEmpty(), "");
    }

    private Sheet sheet(String menu, List<MenuTree.Item> items, boolean chosen, String refusal) {
        return new Sheet(menu, messages.say("site.menu." + menu), messages.say("site.menu." + menu + (chosen ? ".help" : ".none")), items, chosen, refusal);
    }

    private DeskView page(Sheet main, Sheet footer) {
        SiteNode site = scope.node();
        var tree = sections.of(site.id());
        var targets = tree.all().stream().map(section -> Map.of("id", section.id(), "title", SectionForm.trail(section, tree))).toList();
        return DeskView.page("site/menus", messages.say("site.menus.title"), Map.of("address", DeskPaths.of(site, "menus"), "sheets", List.of(main, footer),
                "targets", targets, "deepest", Menus.DEEPEST, "blank", new MenuTree.Item("", 0, "", List.of())));
    }

    private Response backToPage() {
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "menus"))).build();
    }
}
