package org.zhijia.desk.site;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.zhijia.api.Entries;
import org.zhijia.audit.Audit;
import org.zhijia.delivery.Fitting;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.desk.SentFile;
import org.zhijia.desk.site.InheritedForms.Sheet;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.theme.Activation;
import org.zhijia.theme.Activations;
import org.zhijia.theme.Finding;
import org.zhijia.theme.Theme;
import org.zhijia.theme.ThemeShelf.Received;
import org.zhijia.theme.Themes;
import org.zhijia.theme.UnusableTheme;
import org.zhijia.theme.Uploads;
import org.zhijia.theme.Wardrobe;

/** What a site wears: looking, trying on, setting, putting on, and going back. */
@Path("desk/sites/{site}/themes")
public class ThemesResource {

    private static final String KEY = "{key: [a-z0-9-]{1,64}}";

    /**
     * A theme in the list.
     *
     * @param suits whether its author meant it for sites of this kind
     */
    public record Card(String key, String title, String name, String version, String description, boolean uploaded, boolean worn, boolean suits,
                       boolean pictured) { }

    /** A page of the site that is looked at. */
    public record Stop(String title, String path) { }

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Wardrobe wardrobe;

    @Inject
    private Themes themes;

    @Inject
    private Uploads uploads;

    @Inject
    private Activations activations;

    @Inject
    private Fitting fitting;

    @Inject
    private Sections sections;

    @Inject
    private Entries entries;

    @Inject
    private InheritedForms inherited;

    @Inject
    private SiteChange change;

    @Inject
    private Messages messages;

    @Inject
    private Audit audit;

    @Inject
    private Said said;

    @GET
    public DeskView list() {
        signedIn.require(Permission.CONFIGURE);
        return listPage(List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response upload(List<EntityPart> parts) throws IOException {
        signedIn.require(Permission.CONFIGURE);
        var file = SentFile.of(parts).stream().findFirst();
        if (file.isEmpty()) {
            return listPage(List.of(new Finding(true, "", 0, messages.say("site.themes.no-file")))).status(422);
        }
        try (InputStream zip = file.get().content()) {
            return received(uploads.receive(scope.node(), zip));
        } catch (UnusableTheme refused) {
            return listPage(refused.findings()).status(422);
        }
    }

    private Response received(Received received) {
        var manifest = received.theme().manifest();
        audit.note(messages.say("site.themes.title"), "", manifest.title() + " " + manifest.version());
        said.now("site.themes.received", manifest.title(), manifest.version());
        return received.findings().isEmpty() ? seeOther("/" + Wardrobe.key(received.theme()))
                : Response.ok(listPage(received.findings())).build();
    }

    @GET
    @Path(KEY)
    public DeskView show(@PathParam("key") String key) {
        signedIn.require(Permission.CONFIGURE);
        var theme = require(key);
        return themePage(theme, inherited.show(scope.node(), theme.manifest().settings(), names(theme)));
    }

    @POST
    @Path(KEY + "/settings")
    public Response save(@PathParam("key") String key, MultivaluedMap<String, String> sent) {
        signedIn.require(Permission.CONFIGURE);
        var theme = require(key);
        var sheet = inherited.read(scope.node(), theme.manifest().settings(), names(theme), sent);
        if (!sheet.isSound()) {
            return themePage(theme, sheet).status(422);
        }
        change.make(site -> inherited.write(site, sheet));
        said.now("site.themes.saved", theme.manifest().title());
        return seeOther("/" + key);
    }

    @POST
    @Path(KEY + "/activation")
    @Transactional
    public Response activate(@PathParam("key") String key) {
        signedIn.require(Permission.CONFIGURE);
        var theme = require(key);
        audit.note(messages.say("site.themes.worn"), themes.of(scope.node()).manifest().title(), theme.manifest().title());
        activations.activate(scope.node(), theme);
        said.now("site.themes.activated", theme.manifest().title());
        return seeOther("");
    }

    /** Puts the site on what it wore before. */
    @POST
    @Path("return")
    @Transactional
    public Response goBack() {
        signedIn.require(Permission.CONFIGURE);
        var before = themes.of(scope.node()).manifest().title();
        activations.rollBack(scope.node());
        var now = themes.of(scope.node()).manifest().title();
        audit.note(messages.say("site.themes.worn"), before, now);
        said.now("site.themes.returned", now);
        return seeOther("");
    }

    @GET
    @Path(KEY + "/picture")
    @Produces("image/png")
    public Response picture(@PathParam("key") String key) throws IOException {
        signedIn.require(Permission.CONFIGURE);
        var picture = require(key).picture().orElseThrow(NotFoundException::new);
        return Response.ok(Files.readAllBytes(picture)).header("Cache-Control", "private, max-age=3600").build();
    }

    /** The site's own pages in the theme, for a frame of the page that offers it. */
    @GET
    @Path(KEY + "/look{path: (/.*)?}")
    @Produces("text/html; charset=utf-8")
    public Response look(@PathParam("key") String key, @PathParam("path") String path, @QueryParam("page") @DefaultValue("1") int page) {
        signedIn.require(Permission.CONFIGURE);
        var theme = require(key);
        return fitting.page(theme, address() + "/" + key + "/look", path.isEmpty() ? "/" : path, Math.max(1, page));
    }

    private Theme require(String key) {
        return wardrobe.find(scope.node(), key).orElseThrow(NotFoundException::new);
    }

    private static UnaryOperator<String> names(Theme theme) {
        return key -> Themes.settingName(theme, key);
    }

    private DeskView listPage(List<Finding> findings) {
        var site = scope.node();
        var worn = Wardrobe.key(themes.of(site));
        var cards = wardrobe.of(site).stream().map(theme -> card(theme, worn)).toList();
        var history = activations.history(site.id());
        return DeskView.page("site/themes", messages.say("site.themes.title"), Map.of("address", address(), "cards", cards, "findings", findings,
                "refused", findings.stream().anyMatch(Finding::grave), "history", history.stream().limit(10).toList(),
                "back", history.stream().anyMatch(past -> !isSame(past, history.getFirst()))));
    }

    private static boolean isSame(Activation one, Activation other) {
        return one.theme().equals(other.theme()) && one.hash().equals(other.hash());
    }

    private Card card(Theme theme, String worn) {
        var manifest = theme.manifest();
        return new Card(Wardrobe.key(theme), manifest.title(), manifest.name(), manifest.version(), manifest.description(), theme.isUploaded(),
                Wardrobe.key(theme).equals(worn), manifest.suits().contains(scope.node().kind()), theme.picture().isPresent());
    }

    private DeskView themePage(Theme theme, Sheet sheet) {
        var worn = Wardrobe.key(themes.of(scope.node()));
        return DeskView.page("site/theme", theme.manifest().title(), Map.of("address", address(), "card", card(theme, worn), "sheet", sheet, "stops", stops(scope.node())));
    }

    /** One page of each kind, as far as the site has them. */
    private List<Stop> stops(SiteNode site) {
        var stops = new ArrayList<Stop>();
        stops.add(new Stop(messages.say("site.menu.home"), "/"));
        var tree = sections.of(site.id());
        tree.top().stream().findFirst().ifPresent(section -> stops.add(new Stop(section.title(), tree.path(section))));
        entries.list(Entries.Query.newest(1)).forEach(entry -> stops.add(new Stop(entry.title(), entry.url().substring(scope.get().base().length()))));
        stops.add(new Stop(messages.say("site.themes.map"), "/sitemap"));
        return stops;
    }

    private String address() {
        return DeskPaths.of(scope.node(), "themes");
    }

    private Response seeOther(String below) {
        return Response.seeOther(URI.create(address() + below)).build();
    }
}
