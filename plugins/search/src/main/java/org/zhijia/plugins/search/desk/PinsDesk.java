package org.zhijia.plugins.search.desk;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.zhijia.api.Page;
import org.zhijia.plugins.search.learning.Place;
import org.zhijia.plugins.search.log.Pin;
import org.zhijia.plugins.search.log.Pins;
import org.zhijia.plugins.search.log.UnfitPin;
import org.zhijia.plugins.search.query.Hit;
import org.zhijia.plugins.search.query.Places;

/** What comes first when somebody asks just this. */
@Path("desk/sites/{site}/search/pins")
@Produces(MediaType.TEXT_HTML)
@Transactional(dontRollbackOn = UnfitPin.class)
public class PinsDesk {

    @Inject
    private Officer officer;

    @Inject
    private Pins pins;

    @Inject
    private Places places;

    @Inject
    private Choosing choosing;

    /** @param query what is to get a pin; what {@code find} finds is offered for it */
    @GET
    public Page show(@PathParam("site") String site, @QueryParam("query") @DefaultValue("") String query,
                     @QueryParam("find") @DefaultValue("") String find, @QueryParam("done") @DefaultValue("") String done) {
        officer.guard(Officer.PUBLISH);
        return page(query, find, done, "");
    }

    private Page page(String query, String find, String done, String error) {
        var words = find.isBlank() ? query : find;
        return officer.page("pins", done, Map.of("query", query, "find", words, "error", error, "offers", choosing.find(words), "most", Pins.LONGEST_QUERY,
                "pins", pins.list().stream().map(this::shown).toList()));
    }

    private Map<String, Object> shown(Pin pin) {
        var hit = places.hits(List.of(new Place(pin.entry(), pin.anchor()))).stream().findFirst();
        return Map.of("id", pin.id(), "query", pin.query(), "title", hit.map(Hit::title).orElse(""),
                "clause", hit.stream().flatMap(found -> found.below().stream()).findFirst().map(Choosing::cited).orElse(""));
    }

    /** @param find the words by which the place was found, for the page that says what is wrong */
    @POST
    public Response add(@PathParam("site") String site, @FormParam("query") @DefaultValue("") String query, @FormParam("place") @DefaultValue("") String place,
                        @FormParam("find") @DefaultValue("") String find) {
        officer.guard(Officer.PUBLISH);
        try {
            var chosen = Choosing.place(place).filter(this::isThere)
                    .orElseThrow(() -> new UnfitPin("没有找到要置顶的内容，也许刚刚撤回了。请重新查找，再从结果里选一个。"));
            pins.add(query, chosen.entry(), chosen.anchor());
            return officer.backTo("pins", "pinned");
        } catch (UnfitPin unfit) {
            return Response.status(422).entity(page(query, find, "", unfit.getMessage())).build();
        }
    }

    /** The entry is public, and has the clause if one is named. */
    private boolean isThere(Place place) {
        return places.hits(List.of(place)).stream().anyMatch(hit -> place.anchor().isEmpty() || !hit.below().isEmpty());
    }

    @POST
    @Path("removal")
    public Response remove(@PathParam("site") String site, @FormParam("id") long id) {
        officer.guard(Officer.PUBLISH);
        pins.remove(id);
        return officer.backTo("pins", "unpinned");
    }
}
