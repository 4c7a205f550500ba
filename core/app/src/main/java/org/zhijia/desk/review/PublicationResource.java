package org.zhijia.desk.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.Said;
import org.zhijia.site.SiteScope;

/** Whether, where and until when a text is public. */
@Path("desk/sites/{site}/entries/{id: \\d{1,18}}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class PublicationResource {

    @Inject
    private SiteScope scope;

    @Inject
    private EntryDeeds deeds;

    @Inject
    private Attempts attempts;

    @Inject
    private Zones zones;

    @Inject
    private Said said;

    @POST
    @Path("publication")
    @Consumes(MediaType.WILDCARD)
    public Response publish(@PathParam("id") long id) {
        return attempts.at(id, deeds::publish, "published");
    }

    /** For what was published elsewhere before. */
    @POST
    @Path("backdating")
    public Response publishBackdated(@PathParam("id") long id, @FormParam("at") String at) {
        return attempts.at(id, entry -> deeds.publishBackdated(entry, zones.require(at)), "backdated");
    }

    @POST
    @Path("schedule")
    public Response schedule(@PathParam("id") long id, @FormParam("at") String at) {
        return attempts.at(id, entry -> deeds.schedule(entry, zones.require(at)), "scheduled");
    }

    @POST
    @Path("schedule/removal")
    public Response unschedule(@PathParam("id") long id, @FormParam("reason") @DefaultValue("") String reason) {
        return attempts.at(id, entry -> deeds.unschedule(entry, reason.strip()), "unscheduled");
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(@PathParam("id") long id, @FormParam("reason") @DefaultValue("") String reason) {
        return attempts.at(id, reason, List.of(), entry -> deeds.withdraw(entry, reason.strip()), "withdrawn");
    }

    @POST
    @Path("pin")
    public Response pin(@PathParam("id") long id, @FormParam("until") String until) {
        return attempts.at(id, entry -> deeds.pin(entry, zones.read(until)), "pinned");
    }

    @POST
    @Path("expiry")
    public Response expire(@PathParam("id") long id, @FormParam("at") String at) {
        return attempts.at(id, entry -> deeds.expire(entry, zones.read(at)), "expires");
    }

    @POST
    @Path("place")
    public Response move(@PathParam("id") long id, @FormParam("section") @DefaultValue("0") long section) {
        return attempts.at(id, entry -> deeds.move(entry, section), "moved");
    }

    @POST
    @Path("binning")
    public Response throwAway(@PathParam("id") long id, @FormParam("reason") @DefaultValue("") String reason) {
        deeds.within(id, entry -> deeds.throwAway(entry, reason.strip()));
        said.now("review.said.binned");
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "entries"))).build();
    }
}
