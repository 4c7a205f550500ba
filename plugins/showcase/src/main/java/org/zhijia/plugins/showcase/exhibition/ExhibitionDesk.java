package org.zhijia.plugins.showcase.exhibition;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.zhijia.api.Links;
import org.zhijia.api.Page;
import org.zhijia.plugins.showcase.Homes;
import org.zhijia.plugins.showcase.Officer;
import org.zhijia.plugins.showcase.Picks;

/** One exhibition at the desk: what it says, what it shows, in which order. */
@Path("desk/sites/{site}/showcase/exhibitions/{id: \\d{1,18}}")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class ExhibitionDesk {

    @Inject
    private Officer officer;

    @Inject
    private Exhibitions exhibitions;

    @Inject
    private Homes homes;

    @Inject
    private Links links;

    @GET
    public Page show(@PathParam("site") String site, @PathParam("id") long id, @QueryParam("done") @DefaultValue("") String done) {
        officer.guard();
        var exhibition = exhibitions.require(id);
        return page(exhibition, PlanForm.of(exhibition.plan()), done);
    }

    @POST
    public Response change(@PathParam("site") String site, @PathParam("id") long id, MultivaluedMap<String, String> sent) {
        officer.guard();
        var exhibition = exhibitions.require(id);
        var form = PlanForm.read(sent);
        form.objecting(homes.objection(form.exhibits(), exhibition.exhibits(), Picks.MOST));
        var plan = form.plan();
        if (plan.isEmpty()) {
            return Response.status(422).entity(page(exhibition, form, "")).build();
        }
        exhibitions.change(exhibition, plan.get());
        return officer.backTo("exhibitions/" + id, "changed");
    }

    @POST
    @Path("removal")
    public Response close(@PathParam("site") String site, @PathParam("id") long id) {
        officer.guard();
        exhibitions.close(exhibitions.require(id));
        return officer.backTo("exhibitions", "closed");
    }

    private Page page(Exhibition exhibition, PlanForm form, String done) {
        return officer.page("exhibition", done, Map.of("room", "exhibitions", "title", exhibition.title(), "inputs", form.inputs(),
                "own", officer.address("exhibitions/" + exhibition.id()), "visit", links.to("/showcase/exhibitions/" + exhibition.id())));
    }
}
