package org.zhijia.desk.writing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Manuscript;
import org.zhijia.content.WorkingCopies;
import org.zhijia.content.WorkingCopy;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Account;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.CurrentSections;
import org.zhijia.site.NoSuchSection;
import org.zhijia.site.Section;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.ContentType;

/** Beginning a text, and going on with one that was begun. */
@Path("desk/sites/{site}/writing")
@Transactional
public class WritingResource {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private CurrentSections sections;

    @Inject
    private ContentTypes types;

    @Inject
    private WorkingCopies copies;

    @Inject
    private Messages messages;

    /** Where a text can be begun: a section and what it takes. */
    public record Place(long section, String title, int depth, List<Kind> kinds) { }

    /** A kind of text. */
    public record Kind(String key, String title) { }

    /** A text under way that no revision holds. */
    public record Unsaved(String address, String title, String kind, Instant keptAt) { }

    @GET
    public DeskView begin() {
        var person = signedIn.requireInSome(Permission.WRITE);
        return DeskView.page("writing/begin", messages.say("writing.begin"),
                Map.of("address", DeskPaths.of(scope.node(), "writing"), "places", places(), "unsaved", unsaved(person)));
    }

    @POST
    public Response begin(@FormParam("section") long section, @FormParam("type") String type) {
        var place = sections.tree().byId(section).orElseThrow(() -> new NoSuchSection(String.valueOf(section)));
        var person = signedIn.require(Permission.WRITE, place);
        var kind = types.require(type == null || type.isEmpty() ? place.contentTypes().getFirst() : type);
        var copy = copies.begin(person.id(), place, kind.key(), new Manuscript(Map.of()));
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "writing/" + copy.id()))).build();
    }

    /** Where a login ends that was asked for in the middle of writing. */
    @GET
    @Path("signed-in")
    public DeskView signedIn() {
        signedIn.require();
        return DeskView.page("writing/signed-in", messages.say("writing.signed-in"), Map.of());
    }

    private List<Place> places() {
        var places = new ArrayList<Place>();
        sections.tree().top().forEach(section -> collect(section, 0, places));
        return places;
    }

    private void collect(Section section, int depth, List<Place> places) {
        var kinds = section.contentTypes().stream().flatMap(key -> types.find(key).stream()).map(type -> new Kind(type.key(), type.title())).toList();
        if (signedIn.may(Permission.WRITE, section) && !kinds.isEmpty()) {
            places.add(new Place(section.id(), section.title(), depth, kinds));
        }
        sections.tree().childrenOf(section).forEach(child -> collect(child, depth + 1, places));
    }

    private List<Unsaved> unsaved(Account person) {
        return copies.unsaved(person.id()).stream().filter(copy -> copy.siteId() == scope.node().id()).map(this::unsaved).toList();
    }

    private Unsaved unsaved(WorkingCopy copy) {
        var title = copy.manuscript().title();
        return new Unsaved(DeskPaths.of(scope.node(), "writing/" + copy.id()), title.isBlank() ? messages.say("writing.untitled") : title,
                types.find(copy.type()).map(ContentType::title).orElse(copy.type()), copy.keptAt());
    }
}
