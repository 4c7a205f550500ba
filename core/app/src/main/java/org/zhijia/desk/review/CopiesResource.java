package org.zhijia.desk.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.SiteScope;

/** Copies of a text on other sites where the person may write. */
@Path("desk/sites/{site}/entries/{id: \\d{1,18}}/copies")
public class CopiesResource {

    private static final int MOST_AT_ONCE = 100;

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private CopyDeeds deeds;

    @Inject
    private Messages messages;

    @GET
    public DeskView choose(@PathParam("id") long id, @QueryParam("q") @DefaultValue("") String words) {
        signedIn.requireInSome(Permission.READ);
        var choice = deeds.choice(id, words.strip());
        return DeskView.page("review/copies", messages.say("review.copies.title"), Map.of("subject", choice.title(), "places", choice.places(),
                "more", choice.more(), "words", words, "address", DeskPaths.of(scope.node(), "entries/" + id)));
    }

    /** One site after the other: what one refuses does not stop the others. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public DeskView copy(@PathParam("id") long id, @FormParam("to") List<String> keys) {
        signedIn.requireInSome(Permission.READ);
        var results = keys.stream().distinct().limit(MOST_AT_ONCE).map(key -> deeds.attempt(id, key)).toList();
        long done = results.stream().filter(Batch.Result::done).count();
        return DeskView.page("review/batch", messages.say("review.batch.title"), Map.of("deed", messages.say("review.copies.deed"),
                "results", results, "done", done, "failed", results.size() - done, "address", DeskPaths.of(scope.node(), "entries/" + id)));
    }
}
