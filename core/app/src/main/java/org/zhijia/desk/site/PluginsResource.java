package org.zhijia.desk.site;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhijia.audit.Audit;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.desk.site.InheritedForms.Sheet;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.plugin.Installed;
import org.zhijia.plugin.PluginHealth;
import org.zhijia.plugin.PluginSwitches;
import org.zhijia.plugin.PluginSwitches.Decision;
import org.zhijia.plugin.Plugins;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.spi.Plugin;

/** Which plugins are on for a site, how they are set, and how they fare. */
@Path("desk/sites/{site}/plugins")
public class PluginsResource {

    private static final String ID = "{id: [a-z0-9-]{1,60}}";

    /**
     * A plugin in the list.
     *
     * @param own      whether the site itself has decided
     * @param from     the name of the site above that has decided, when the site itself has not; empty when nobody has
     * @param above    whether it would be on without the site's own decision
     * @param error    why it could not start; empty when it runs
     * @param settable whether there is something to set
     * @param failure  the last one on this site since the start
     */
    public record Card(String id, String title, String version, String description, boolean on, boolean own, String from, boolean above, String error,
                       boolean settable, Optional<PluginHealth.Failure> failure) { }

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Sites sites;

    @Inject
    private Plugins plugins;

    @Inject
    private PluginSwitches switches;

    @Inject
    private PluginHealth health;

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
        var site = scope.node();
        var decisions = switches.decisions(site);
        var above = site.parentId().isEmpty() ? Map.<String, Decision>of() : switches.decisions(sites.require(site.parentId().getAsLong()));
        var cards = plugins.all().stream().map(plugin -> card(plugin, Optional.ofNullable(decisions.get(plugin.id())), Optional.ofNullable(above.get(plugin.id())))).toList();
        return DeskView.page("site/plugins", messages.say("site.plugins.title"), Map.of("address", address(), "cards", cards));
    }

    /** @param state {@code on}, {@code off}, or {@code inherited} to leave it to the sites above */
    @POST
    @Path(ID + "/switch")
    public Response turn(@PathParam("id") String id, @FormParam("state") @DefaultValue("") String state) {
        signedIn.require(Permission.CONFIGURE);
        var plugin = require(id);
        change.make(site -> {
            switch (state) {
                case "on", "off" -> switches.turn(site, id, state.equals("on"));
                case "inherited" -> switches.leave(site, id);
                default -> throw new NotFoundException();
            }
            audit.note(plugin.title(), "", messages.say("site.plugins.now-" + state));
        });
        said.now("site.plugins.now-" + state, plugin.title());
        return seeOther("");
    }

    @GET
    @Path(ID)
    public DeskView show(@PathParam("id") String id) {
        signedIn.require(Permission.CONFIGURE);
        var plugin = require(id);
        return settingsPage(plugin, inherited.show(scope.node(), plugin.settings(), names(plugin)));
    }

    @POST
    @Path(ID)
    public Response save(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        signedIn.require(Permission.CONFIGURE);
        var plugin = require(id);
        var sheet = inherited.read(scope.node(), plugin.settings(), names(plugin), sent);
        if (!sheet.isSound()) {
            return settingsPage(plugin, sheet).status(422);
        }
        change.make(site -> inherited.write(site, sheet));
        said.now("site.plugins.saved", plugin.title());
        return seeOther("");
    }

    private Plugin require(String id) {
        return plugins.all().stream().filter(plugin -> plugin.id().equals(id)).findFirst().flatMap(Installed::plugin).orElseThrow(NotFoundException::new);
    }

    private static UnaryOperator<String> names(Plugin plugin) {
        return key -> "plugin." + plugin.id() + "." + key;
    }

    private Card card(Installed installed, Optional<Decision> decision, Optional<Decision> above) {
        SiteNode site = scope.node();
        var plugin = installed.plugin();
        boolean initially = plugin.map(Plugin::onByDefault).orElse(false);
        boolean own = decision.filter(decided -> decided.siteId() == site.id()).isPresent();
        var from = own ? "" : decision.map(decided -> sites.require(decided.siteId()).name()).orElse("");
        return new Card(installed.id(), plugin.map(Plugin::title).orElse(installed.id()), plugin.map(Plugin::version).orElse(""),
                plugin.map(Plugin::description).orElse(""), installed.isRunning() && decision.map(Decision::on).orElse(initially), own, from,
                above.map(Decision::on).orElse(initially), installed.error().orElse(""), plugin.filter(running -> !running.settings().isEmpty()).isPresent(),
                health.lastFailure(installed.id(), site.key()));
    }

    private DeskView settingsPage(Plugin plugin, Sheet sheet) {
        return DeskView.page("site/plugin", plugin.title(), Map.of("address", address(), "id", plugin.id(), "description", plugin.description(), "sheet", sheet));
    }

    private String address() {
        return DeskPaths.of(scope.node(), "plugins");
    }

    private Response seeOther(String below) {
        return Response.seeOther(URI.create(address() + below)).build();
    }
}
