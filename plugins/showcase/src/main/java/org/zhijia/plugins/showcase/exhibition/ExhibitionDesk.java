package org.zhijia.plugins.showcase.exhibition;

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
    public Page show(@PathParam("site") String site, @PathParam("id") long id, @QueryParam("find") @DefaultValue("") String find,
                     @QueryParam("done") @DefaultValue("") String done) {
        officer.guard();
        var exhibition = exhibitions.require(id);
        return page(exhibition, PlanForm.of(exhibition.plan()), find, done);
    }

    @POST
    public Response change(@PathParam("site") String site, @PathParam("id") long id, MultivaluedMap<String, String> sent) {
        officer.guard();
        var exhibition = exhibitions.require(id);
        var form = PlanForm.read(sent);
        var plan = form.plan();
        if (plan.isEmpty()) {
            return Response.status(422).entity(page(exhibition, form, "", "")).build();
        }
        exhibitions.change(exhibition, plan.get());
        return backTo(id, "changed");
    }

    @POST
    @Path("removal")
    public Response close(@PathParam("site") String site, @PathParam("id") long id) {
        officer.guard();
        exhibitions.close(exhibitions.require(id));
        return officer.backTo("exhibitions", "closed");
    }

    @POST
    @Path("exhibits")
    public Response add(@PathParam("site") String site, @PathParam("id") long id, @FormParam("entry") long entry) {
        officer.guard();
        homes.require(entry);
        var exhibition = exhibitions.require(id);
        if (!exhibition.exhibits().isFull(Picks.MOST)) {
            exhibitions.show(exhibition, exhibition.exhibits().with(entry));
        }
        return backTo(id, "added");
    }

    @POST
    @Path("exhibits/removal")
    public Response remove(@PathParam("site") String site, @PathParam("id") long id, @FormParam("entry") long entry) {
        officer.guard();
        var exhibition = exhibitions.require(id);
        exhibitions.show(exhibition, exhibition.exhibits().without(entry));
        return backTo(id, "removed");
    }

    @POST
    @Path("exhibits/order")
    public Response move(@PathParam("site") String site, @PathParam("id") long id, @FormParam("entry") long entry,
                         @FormParam("way") @DefaultValue("") String way) {
        officer.guard();
        var exhibition = exhibitions.require(id);
        exhibitions.show(exhibition, way.equals("later") ? exhibition.exhibits().later(entry) : exhibition.exhibits().earlier(entry));
        return backTo(id, "moved");
    }

    private Page page(Exhibition exhibition, PlanForm form, String find, String done) {
        var own = officer.address("exhibitions/" + exhibition.id());
        return officer.page("exhibition", done, Map.of("room", "exhibitions", "title", exhibition.title(), "own", own, "inputs", form.inputs(),
                "choosing", homes.choosing(exhibition.exhibits(), find, own + "/exhibits", Picks.MOST), "visit", links.to("/showcase/exhibitions/" + exhibition.id())));
    }

    private Response backTo(long id, String done) {
        return officer.backTo("exhibitions/" + id, done);
    }
}
