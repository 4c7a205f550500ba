package org.zhijia.desk.site;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.audit.Audit;
import org.zhijia.content.SectionContents;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Form;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.plugin.Plugins;
import org.zhijia.site.Section;
import org.zhijia.site.SectionTree;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.UnfitSection;
import org.zhijia.web.Refusal;

/** The tree of a site's sections. */
@Path("desk/sites/{site}/sections")
public class SectionsResource {

    /**
     * A section as the tree shows it.
     *
     * @param path    of its list, as on the site's own host
     * @param entries how many it holds itself
     */
    public record Node(long id, String title, String path, long entries, List<Node> children) { }

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Sections sections;

    @Inject
    private SectionContents contents;

    @Inject
    private SectionForm form;

    @Inject
    private Plugins plugins;

    @Inject
    private SiteChange change;

    @Inject
    private Messages messages;

    @Inject
    private Audit audit;

    @Inject
    private Said said;

    @GET
    public DeskView tree() {
        signedIn.require(Permission.CONFIGURE);
        var tree = sections.of(scope.node().id());
        return treePage(tree, Form.read(form.fields(Optional.of(tree)), new MultivaluedHashMap<>(Map.of("title", "", "key", ""))), false);
    }

    @POST
    public Response open(MultivaluedMap<String, String> sent) {
        signedIn.require(Permission.CONFIGURE);
        var tree = sections.of(scope.node().id());
        var typed = Form.read(form.fields(Optional.of(tree)), sent);
        if (!typed.isSound()) {
            return treePage(tree, typed, true).status(422);
        }
        if (isPlugins(typed.values().text("key"))) {
            return treePage(tree, ofPlugin(typed), true).status(409);
        }
        try {
            change.make(site -> open(site, typed));
        } catch (UnfitSection refusal) {
            return treePage(tree, typed.objecting(Map.of(refusal.field(), refusal.getMessage())), true).status(refusal.status());
        }
        said.now("site.section.opened", typed.values().text("title"));
        return seeOther("");
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public DeskView show(@PathParam("id") long id) {
        signedIn.require(Permission.CONFIGURE);
        var section = sections.require(scope.node().id(), id);
        return sectionPage(section, Form.read(form.fields(Optional.empty()), form.texts(section)), "");
    }

    @POST
    @Path("{id: \\d{1,18}}")
    public Response save(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        signedIn.require(Permission.CONFIGURE);
        var section = sections.require(scope.node().id(), id);
        var typed = Form.read(form.fields(Optional.empty()), sent);
        if (!typed.isSound()) {
            return sectionPage(section, typed, "").status(422);
        }
        if (!section.key().equals(typed.values().text("key")) && isPlugins(typed.values().text("key"))) {
            return sectionPage(section, ofPlugin(typed), "").status(409);
        }
        try {
            change.make(site -> save(sections.require(site.id(), id), typed));
        } catch (UnfitSection refusal) {
            return sectionPage(section, typed.objecting(Map.of(refusal.field(), refusal.getMessage())), "").status(refusal.status());
        }
        said.now("site.section.saved", typed.values().text("title"));
        return seeOther("");
    }

    /**
     * Puts a section to another place in the tree.
     *
     * @param parent id of the section above; 0 for the topmost row
     * @param place  among its siblings, counting from 0
     * @return the paths of all lists, by the ids of their sections: those below have moved along
     */
    @POST
    @Path("{id: \\d{1,18}}/place")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject move(@PathParam("id") long id, @FormParam("parent") @DefaultValue("0") long parent, @FormParam("place") @DefaultValue("0") int place) {
        signedIn.require(Permission.CONFIGURE);
        change.make(site -> {
            var section = sections.require(site.id(), id);
            var before = sections.of(site.id()).path(section);
            sections.move(section, parent == 0 ? Optional.empty() : Optional.of(sections.require(site.id(), parent)), place);
            audit.note(section.title(), before, sections.of(site.id()).path(section));
        });
        var tree = sections.of(scope.node().id());
        var paths = Json.createObjectBuilder();
        tree.all().forEach(section -> paths.add(String.valueOf(section.id()), tree.path(section)));
        return paths.build();
    }

    /** @param heir id of the section that takes the entries; 0 for none */
    @POST
    @Path("{id: \\d{1,18}}/closing")
    public Response close(@PathParam("id") long id, @FormParam("heir") @DefaultValue("0") long heir) {
        signedIn.require(Permission.CONFIGURE);
        var section = sections.require(scope.node().id(), id);
        var typed = Form.read(form.fields(Optional.empty()), form.texts(section));
        if (heir == 0 && contents.count(List.of(id)).containsKey(id)) {
            return sectionPage(section, typed, messages.say("site.section.heir.missing")).status(422);
        }
        try {
            change.make(site -> close(sections.require(site.id(), id), heir == 0 ? Optional.empty() : Optional.of(sections.require(site.id(), heir))));
        } catch (Refusal refusal) {
            return sectionPage(section, typed, refusal.getMessage()).status(refusal.status());
        }
        said.now("site.section.closed", section.title());
        return seeOther("");
    }

    private void open(SiteNode site, Form typed) {
        var parent = typed.values().get("parent").map(id -> sections.require(site.id(), Long.parseLong(id.toString())));
        var section = sections.open(site, parent, typed.values().text("key"), typed.values().text("title"), form.contentTypes(typed.values()));
        describe(section, typed);
        audit.note(section.title(), "", sections.of(site.id()).path(section));
    }

    private void save(Section section, Form typed) {
        var before = sections.of(section.siteId()).path(section);
        var titled = section.title();
        sections.readdress(section, typed.values().text("key"));
        describe(section, typed);
        audit.note(titled, titled + " " + before, section.title() + " " + sections.of(section.siteId()).path(section));
    }

    private void describe(Section section, Form typed) {
        var values = typed.values();
        sections.describe(section, values.text("title"), form.contentTypes(values), values.text("description"), values.text("keywords"), values.text("column"));
    }

    private void close(Section section, Optional<Section> heir) {
        heir.ifPresent(to -> contents.hand(section, to));
        audit.note(section.title(), sections.of(section.siteId()).path(section), "");
        sections.close(section, heir);
    }

    /** A plugin's pages begin with its id, and would hide a section of that name. */
    private boolean isPlugins(String key) {
        return plugins.all().stream().anyMatch(plugin -> plugin.id().equals(key));
    }

    private Form ofPlugin(Form typed) {
        return typed.objecting(Map.of("key", messages.say("site.section.key.plugin", typed.values().text("key"))));
    }

    private DeskView treePage(SectionTree tree, Form typed, boolean open) {
        var counts = contents.count(tree.all().stream().map(Section::id).toList());
        return DeskView.page("site/sections", messages.say("site.sections.title"), Map.of("address", address(), "form", typed,
                "open", open || tree.all().isEmpty(), "nodes", tree.top().stream().map(section -> node(section, tree, counts)).toList(), "deepest", Sections.DEEPEST));
    }

    private static Node node(Section section, SectionTree tree, Map<Long, Long> counts) {
        return new Node(section.id(), section.title(), tree.path(section), counts.getOrDefault(section.id(), 0L),
                tree.childrenOf(section).stream().map(child -> node(child, tree, counts)).toList());
    }

    private DeskView sectionPage(Section section, Form typed, String refusal) {
        var tree = sections.of(scope.node().id());
        var heirs = tree.all().stream().filter(other -> other.id() != section.id())
                .map(other -> Map.of("id", other.id(), "title", SectionForm.trail(other, tree))).toList();
        return DeskView.page("site/section", section.title(), Map.of("address", address(), "id", section.id(), "form", typed, "refusal", refusal,
                "path", tree.path(section), "entries", contents.count(List.of(section.id())).getOrDefault(section.id(), 0L), "heirs", heirs,
                "bare", tree.childrenOf(section).isEmpty()));
    }

    private String address() {
        return DeskPaths.of(scope.node(), "sections");
    }

    private Response seeOther(String below) {
        return Response.seeOther(URI.create(address() + below)).build();
    }
}
