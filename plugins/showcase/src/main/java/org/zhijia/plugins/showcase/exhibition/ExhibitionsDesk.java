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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Links;
import org.zhijia.api.Page;
import org.zhijia.plugins.showcase.Homes;
import org.zhijia.plugins.showcase.Officer;
import org.zhijia.plugins.showcase.Picks;

/** The exhibitions of a site at the desk, and a form for another one. */
@Path("desk/sites/{site}/showcase/exhibitions")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class ExhibitionsDesk {

    @Inject
    private Officer officer;

    @Inject
    private Exhibitions exhibitions;

    @Inject
    private Homes homes;

    @Inject
    private CurrentSite current;

    @Inject
    private Links links;

    @Inject
    private Clock clock;

    @GET
    public Page show(@PathParam("site") String site, @QueryParam("done") @DefaultValue("") String done) {
        officer.guard();
        return page(PlanForm.blank(LocalDate.now(clock.withZone(current.get().zone()))), done);
    }

    @POST
    public Response open(@PathParam("site") String site, MultivaluedMap<String, String> sent) {
        officer.guard();
        var form = PlanForm.read(sent);
        form.objecting(homes.objection(form.exhibits(), new Picks(List.of()), Picks.MOST));
        return form.plan().map(exhibitions::open).map(opened -> officer.backTo("exhibitions/" + opened.id(), "opened"))
                .orElseGet(() -> Response.status(422).entity(page(form, "")).build());
    }

    private Page page(PlanForm form, String done) {
        var all = exhibitions.all().stream().map(exhibition -> Map.of("id", exhibition.id(), "title", exhibition.title(),
                "opens", exhibition.opens().toString(), "closes", exhibition.closes().toString(), "size", exhibition.exhibits().ids().size(),
                "phase", exhibitions.phase(exhibition).name().toLowerCase(Locale.ROOT))).toList();
        return officer.page("exhibitions", done, Map.of("room", "exhibitions", "exhibitions", all, "inputs", form.inputs(),
                "wrong", form.inputs().stream().anyMatch(input -> !input.get("error").equals("")), "visit", links.to("/showcase/exhibitions/")));
    }
}
