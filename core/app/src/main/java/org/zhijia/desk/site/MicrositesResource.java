package org.zhijia.desk.site;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.zhijia.founding.Administrators.Appointed;
import org.zhijia.founding.Charter;
import org.zhijia.founding.FoundingJobs;
import org.zhijia.founding.Registrar;
import org.zhijia.founding.SiteKeys;
import org.zhijia.identity.PasswordLinks;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.spi.Field;
import org.zhijia.web.Refusal;

/** The sites below a site, and founding one more. Many at once: {@link RollsResource}. */
@Path("desk/sites/{site}/microsites")
public class MicrositesResource {

    private static final int PAGE = 50;

    /** @param parent the name of the site right above */
    public record Card(String name, String key, String kind, String parent, String address, String desk) { }

    @Context
    private UriInfo uri;

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Sites sites;

    @Inject
    private Registrar registrar;

    @Inject
    private Founders founders;

    @Inject
    private FoundingJobs jobs;

    @Inject
    private FoundingForm form;

    @Inject
    private FoundingDay day;

    @Inject
    private Messages messages;

    @Inject
    private Audit audit;

    @Inject
    private Said said;

    @GET
    public DeskView list(@QueryParam("q") @DefaultValue("") String words, @QueryParam("page") @DefaultValue("1") int page) {
        signedIn.require(Permission.CONFIGURE);
        var site = scope.node();
        int asked = Math.max(1, page);
        var found = sites.searchBelow(site, words, (asked - 1) * PAGE, PAGE + 1);
        var parents = sites.find(found.stream().map(child -> child.parentId().orElseThrow()).collect(Collectors.toSet()));
        return DeskView.page("site/microsites", messages.say("site.microsites.title"), Map.of("address", address(), "words", words, "page", asked,
                "more", found.size() > PAGE, "allowed", founders.isOne(), "jobs", jobs.of(site),
                "cards", found.stream().limit(PAGE).map(child -> card(child, parents.get(child.parentId().getAsLong()))).toList()));
    }

    @GET
    @Path("new")
    public DeskView begin() {
        signedIn.require(Permission.CONFIGURE);
        return formPage(Form.read(optional(form.fields(scope.node())), new MultivaluedHashMap<>()), "");
    }

    /** Before anything was typed nothing is missing. */
    private static List<Field> optional(List<Field> fields) {
        return fields.stream().map(field -> field.kind() != Field.Kind.TEXT ? field : new Field(field.key(), field.label(), field.kind(), false,
                field.maxLength(), field.choices(), field.fields(), field.help(), field.initial(), field.type())).toList();
    }

    @POST
    public Response found(MultivaluedMap<String, String> sent) {
        founders.require();
        var typed = Form.read(form.fields(scope.node()), sent);
        if (!typed.isSound()) {
            return formPage(typed, "").status(422);
        }
        var proposal = registrar.propose(List.of(form.line(typed)), scope.node()).getFirst();
        if (!proposal.isSound()) {
            return formPage(typed.objecting(FoundingForm.objections(proposal.findings())), "").status(422);
        }
        return found(proposal.charter(), typed);
    }

    private Response found(Charter charter, Form typed) {
        try {
            var founded = day.found(charter, scope.node());
            audit.note(messages.say("site.microsites.title"), "", charter.name() + " " + charter.key());
            said.now("site.founding.done", charter.name());
            return founded.administrator().flatMap(Appointed::secret).map(secret -> Response.ok(welcome(founded.administrator().get(), secret)).build())
                    .orElseGet(() -> Response.seeOther(URI.create(DeskPaths.of(founded.site(), "settings"))).build());
        } catch (Refusal refusal) {
            return formPage(typed, refusal.getMessage()).status(refusal.status());
        }
    }

    /** The link is kept nowhere: it is shown this once. */
    private DeskView welcome(Appointed administrator, String secret) {
        return DeskView.page("site/welcome", messages.say("site.founding.done", administrator.site().name()), Map.of("administrator", administrator,
                "link", uri.getBaseUri().resolve("/desk/invitation/" + secret).toString(), "desk", DeskPaths.of(administrator.site(), "settings"),
                "days", PasswordLinks.LIFE.toDays()));
    }

    /** A free key for a name, while the form is filled in. */
    @GET
    @Path("key")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject key(@QueryParam("name") @DefaultValue("") String name) {
        signedIn.require(Permission.CONFIGURE);
        var known = name.substring(0, Math.min(Charter.LONGEST_NAME, name.length()));
        return Json.createObjectBuilder().add("key", known.isBlank() ? "" : SiteKeys.suggest(known, sites::isTaken)).build();
    }

    private Card card(SiteNode site, SiteNode parent) {
        return new Card(site.name(), site.key(), messages.say("site.kind." + site.kind()), parent.name(), "/s/" + site.key() + "/", DeskPaths.of(site, ""));
    }

    private DeskView formPage(Form typed, String refusal) {
        return DeskView.page("site/founding", messages.say("site.founding.title"), Map.of("address", address(), "form", typed, "refusal", refusal,
                "allowed", founders.isOne()));
    }

    private String address() {
        return DeskPaths.of(scope.node(), "microsites");
    }
}
