package org.zhijia.desk.site;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.zhijia.audit.Audit;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Form;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.desk.site.InheritedForms.Sheet;
import org.zhijia.identity.NotAllowed;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.spi.Field;
import org.zhijia.web.Refusal;

/** What a site is called and says of itself. */
@Path("desk/sites/{site}/settings")
public class SettingsResource {

    private static final List<String> ZONES = List.of("Asia/Shanghai", "Asia/Urumqi", "Asia/Hong_Kong");

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Sites sites;

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
    public DeskView show() {
        signedIn.require(Permission.CONFIGURE);
        var site = scope.node();
        return page(Form.read(own(), texts(site)), inherited.show(site, shared(), SettingsResource::name), hosts(site, String.join("\n", sites.hosts(site.id()))));
    }

    @POST
    public Response save(MultivaluedMap<String, String> sent) {
        signedIn.require(Permission.CONFIGURE);
        var site = scope.node();
        var own = Form.read(own(), sent);
        var sheet = inherited.read(site, shared(), SettingsResource::name, sent);
        if (!own.isSound() || !sheet.isSound()) {
            return page(own, sheet, hosts(site, String.join("\n", sites.hosts(site.id())))).status(422);
        }
        change.make(changed -> {
            write(changed, own);
            inherited.write(changed, sheet);
        });
        said.now("site.settings.saved");
        return backToPage();
    }

    /** A name on which a site answers is given by whoever looks after the site above. */
    @POST
    @Path("hosts")
    public Response saveHosts(MultivaluedMap<String, String> sent) {
        signedIn.require(Permission.CONFIGURE);
        if (!mayGiveHosts()) {
            throw new NotAllowed();
        }
        var site = scope.node();
        var typed = sent.containsKey("hosts") ? sent.getFirst("hosts") : "";
        try {
            change.make(changed -> rehost(changed, Arrays.stream(typed.split("[\\s,，、;；]+")).filter(host -> !host.isEmpty()).toList()));
        } catch (Refusal refusal) {
            return page(Form.read(own(), texts(site)), inherited.show(site, shared(), SettingsResource::name),
                    new Hosts(typed, true, refusal.getMessage())).status(refusal.status());
        }
        said.now("site.hosts.saved");
        return backToPage();
    }

    /** @param error what is wrong with them; empty when nothing is */
    public record Hosts(String text, boolean changeable, String error) { }

    private Hosts hosts(SiteNode site, String text) {
        return new Hosts(text, mayGiveHosts(), "");
    }

    private boolean mayGiveHosts() {
        var parent = scope.node().parentId();
        return parent.isEmpty() || sites.find(parent.getAsLong()).filter(above -> signedIn.may(Permission.CONFIGURE, above)).isPresent();
    }

    private void rehost(SiteNode site, List<String> hosts) {
        var before = sites.hosts(site.id());
        sites.rehost(site, hosts);
        audit.note(messages.say("site.hosts.title"), String.join(" ", before), String.join(" ", hosts));
    }

    private DeskView page(Form own, Sheet sheet, Hosts hosts) {
        return DeskView.page("site/settings", messages.say("site.settings.title"),
                Map.of("own", own, "sheet", sheet, "hosts", hosts, "address", DeskPaths.of(scope.node(), "settings")));
    }

    private Response backToPage() {
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "settings"))).build();
    }

    /** Belongs to this site alone. */
    private List<Field> own() {
        return List.of(
                Field.text("name", messages.say("site.settings.name")).mandatory().max(100),
                Field.text("tagline", messages.say("site.settings.tagline")).max(200).help(messages.say("site.settings.tagline.help")),
                Field.lines("description", messages.say("site.settings.description")).max(500).help(messages.say("site.settings.description.help")),
                Field.choice("zone", messages.say("site.settings.zone"), ZONES.stream()
                        .map(zone -> new Field.Choice(zone, messages.say("site.zone." + zone.substring(zone.indexOf('/') + 1)))).toList()).mandatory());
    }

    /** Comes down from the sites above. */
    private List<Field> shared() {
        return List.of(
                Field.image("site_logo", messages.say("site.settings.logo")).help(messages.say("site.settings.logo.help")),
                Field.text("site_keywords", messages.say("site.settings.keywords")).max(200).help(messages.say("site.settings.keywords.help")),
                Field.text("footer_organizer", messages.say("site.settings.organizer")).max(100),
                Field.lines("footer_contact", messages.say("site.settings.contact")).max(500).help(messages.say("site.settings.contact.help")),
                Field.text("footer_icp", messages.say("site.settings.icp")).max(60).help(messages.say("site.settings.icp.help")),
                Field.text("footer_police", messages.say("site.settings.police")).max(60).help(messages.say("site.settings.police.help")),
                Field.text("footer_id_code", messages.say("site.settings.id-code")).max(20).help(messages.say("site.settings.id-code.help")),
                Field.flag("notice_anonymous", messages.say("site.settings.anonymous")).help(messages.say("site.settings.anonymous.help")));
    }

    /** Fields have no dots in their keys: {@code footer_id_code} is the setting {@code footer.id_code}. */
    private static String name(String key) {
        return key.replaceFirst("_", ".");
    }

    private static MultivaluedMap<String, String> texts(SiteNode site) {
        var texts = new MultivaluedHashMap<String, String>();
        texts.putSingle("name", site.name());
        texts.putSingle("tagline", site.tagline());
        texts.putSingle("description", site.description());
        texts.putSingle("zone", site.zone().getId());
        return texts;
    }

    private void write(SiteNode site, Form own) {
        var before = texts(site);
        site.rename(own.values().text("name"));
        site.describe(own.values().text("tagline"), own.values().text("description"));
        site.keepTime(ZoneId.of(own.values().text("zone")));
        own.inputs().stream().filter(input -> !before.getFirst(input.name()).equals(input.text()))
                .forEach(input -> audit.note(input.label(), before.getFirst(input.name()), input.text()));
    }
}
