package org.zhijia.plugins.showcase.gallery;

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
import java.util.Map;
import org.zhijia.api.Page;
import org.zhijia.plugins.showcase.Homes;
import org.zhijia.plugins.showcase.Officer;

/** Where officers choose what the gallery shows first. */
@Path("desk/sites/{site}/showcase")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class RecommendedDesk {

    @Inject
    private Officer officer;

    @Inject
    private Recommended recommended;

    @Inject
    private Homes homes;

    @GET
    public Page show(@PathParam("site") String site, @QueryParam("find") @DefaultValue("") String find, @QueryParam("done") @DefaultValue("") String done) {
        officer.guard();
        return officer.page("recommended", done, Map.of("room", "recommended",
                "choosing", homes.choosing(recommended.picks(), find, officer.address("recommended"), Recommended.MOST)));
    }

    @POST
    @Path("recommended")
    public Response add(@PathParam("site") String site, @FormParam("entry") long entry) {
        officer.guard();
        homes.require(entry);
        var picks = recommended.picks();
        if (!picks.isFull(Recommended.MOST)) {
            recommended.change(picks.with(entry));
        }
        return officer.backTo("", "added");
    }

    @POST
    @Path("recommended/removal")
    public Response remove(@PathParam("site") String site, @FormParam("entry") long entry) {
        officer.guard();
        recommended.change(recommended.picks().without(entry));
        return officer.backTo("", "removed");
    }

    @POST
    @Path("recommended/order")
    public Response move(@PathParam("site") String site, @FormParam("entry") long entry, @FormParam("way") @DefaultValue("") String way) {
        officer.guard();
        recommended.change(way.equals("later") ? recommended.picks().later(entry) : recommended.picks().earlier(entry));
        return officer.backTo("", "moved");
    }
}
