package org.zhijia.desk.writing;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.zhijia.audit.Audit;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.NoSuchEntry;
import org.zhijia.content.PreviewLinks;
import org.zhijia.content.Writers;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.CurrentSections;
import org.zhijia.site.SiteScope;

/** The newest revision of an entry as its page will show it, and links to it for people without an account. */
@Path("desk/sites/{site}/entries/{id: \\d{1,18}}/preview")
@Transactional
public class EntryPreviewResource {

    private static final int LONGEST_DAYS = 30;

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Writers writers;

    @Inject
    private CurrentSections sections;

    @Inject
    private Entries entries;

    @Inject
    private PreviewLinks links;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    @GET
    public DeskView preview(@PathParam("id") long id) {
        var entry = require(id);
        var latest = entries.latestRevision(entry);
        var address = DeskPaths.of(scope.node(), "entries/" + id);
        return DeskView.page("writing/preview", messages.say("writing.preview.of", latest.title()),
                Map.of("page", address + "/revisions/" + latest.number() + "/page", "back", address, "links", Links.of(scope.node(), OptionalLong.of(id))));
    }

    /** {@code {days}}, at most 30; answers {@code {url, days}}. */
    @POST
    @Path("links")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject share(@PathParam("id") long id, JsonObject sent, @Context UriInfo uri) {
        var entry = requireSharing(id);
        int days = Math.clamp(sent.getInt("days", 7), 1, LONGEST_DAYS);
        var latest = entries.latestRevision(entry);
        var secret = links.share(entry, latest, signedIn.require().id(), Duration.ofDays(days));
        audit.note(messages.say("writing.audit.shared", latest.title()), "", messages.say("writing.revision", latest.number()));
        return Json.createObjectBuilder().add("url", uri.getBaseUri().resolve("/preview/" + secret).toString()).add("days", days).build();
    }

    @POST
    @Path("links/removal")
    public Response revoke(@PathParam("id") long id) {
        int ended = links.revoke(requireSharing(id));
        said.now("writing.links.ended", ended);
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "entries/" + id + "/preview"))).build();
    }

    private Entry require(long id) {
        signedIn.requireInSome(Permission.READ);
        return entries.require(scope.node().id(), id);
    }

    /** Only who works on a text shows it to the world: writers, reviewers and publishers of its section. */
    private Entry requireSharing(long id) {
        var entry = require(id);
        var section = sections.tree().byId(entry.sectionId()).orElseThrow(NoSuchEntry::new);
        if (!signedIn.may(Permission.REVIEW, section) && !signedIn.may(Permission.PUBLISH, section)) {
            writers.require(entry);
        }
        return entry;
    }
}
