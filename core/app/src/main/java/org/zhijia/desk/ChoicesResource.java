package org.zhijia.desk;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.zhijia.desk.EntryChoices.EntryChoice;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;

/** What the script of {@code partials/choose-entries} asks while somebody types. */
@Path("desk/sites/{site}/choices")
@Produces(MediaType.APPLICATION_JSON)
public class ChoicesResource {

    private static final int LONGEST = 60;

    @Inject
    private SignedIn signedIn;

    @Inject
    private EntryChoices choices;

    /** Published entries whose title has all the words: {@code {entries: [{id, title, about}], more}}. */
    @GET
    public JsonObject offered(@QueryParam("q") @DefaultValue("") String words, @QueryParam("type") @DefaultValue("") String type,
                              @QueryParam("below") boolean below) {
        signedIn.requireInSome(Permission.WRITE);
        var offered = choices.offered(type, below, words.substring(0, Math.min(LONGEST, words.length())));
        return Json.createObjectBuilder().add("entries", json(offered.stream().limit(EntryChoices.OFFERED).toList()))
                .add("more", offered.size() > EntryChoices.OFFERED).build();
    }

    /** @param ids as a form holds them, separated by commas */
    @GET
    @Path("chosen")
    public JsonObject chosen(@QueryParam("ids") @DefaultValue("") String ids, @QueryParam("below") boolean below) {
        signedIn.requireInSome(Permission.WRITE);
        return Json.createObjectBuilder().add("entries", json(choices.chosen(ids, below))).build();
    }

    private static JsonArrayBuilder json(List<EntryChoice> choices) {
        var json = Json.createArrayBuilder();
        choices.forEach(choice -> json.add(Json.createObjectBuilder().add("id", choice.id()).add("title", choice.title()).add("about", choice.about())));
        return json;
    }
}
