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
import org.zhijia.api.Links;
import org.zhijia.api.Page;
import org.zhijia.plugins.showcase.Homes;
import org.zhijia.plugins.showcase.Officer;
import org.zhijia.plugins.showcase.Picks;

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

    @Inject
    private Links links;

    @GET
    public Page show(@PathParam("site") String site, @QueryParam("done") @DefaultValue("") String done) {
        officer.guard();
        return page(recommended.picks().written(), "", done);
    }

    @POST
    @Path("recommended")
    public Response change(@PathParam("site") String site, @FormParam("homes") @DefaultValue("") String typed) {
        officer.guard();
        var picks = Picks.read(typed);
        var objection = homes.objection(picks, recommended.picks(), Recommended.MOST);
        if (!objection.isEmpty()) {
            return Response.status(422).entity(page(typed, objection, "")).build();
        }
        recommended.change(picks);
        return officer.backTo("", "changed");
    }

    private Page page(String typed, String objection, String done) {
        return officer.page("recommended", done, Map.of("room", "recommended", "most", Recommended.MOST, "visit", links.to("/showcase/"),
                "input", Picks.input("homes", "推荐的教工之家", "展厅按这个顺序最先展示它们。学校撤回的会自动消失。", Recommended.MOST, typed, objection)));
    }
}
