package org.zhijia.plugins.links;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.zhijia.api.CurrentUser;

/** The links of a site as data: {@code [{"group": "...", "title": "...", "url": "..."}]}. */
@Path("api/sites/{site}/links")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class LinksResource {

    @Inject
    private Links links;

    @Inject
    private CurrentUser user;

    @GET
    public List<JsonObject> all(@PathParam("site") String site) {
        return links.all().stream().map(LinksJson::write).toList();
    }

    @PUT
    public void replace(@PathParam("site") String site, JsonStructure body) {
        user.guard("configure");
        if (!(body instanceof JsonArray entries) || !entries.stream().allMatch(JsonObject.class::isInstance)) {
            throw new BadRequestException("要的是一个数组，每一项形如 {\"group\": \"…\", \"title\": \"…\", \"url\": \"…\"}。");
        }
        links.replace(entries.getValuesAs(LinksJson::read));
    }
}
