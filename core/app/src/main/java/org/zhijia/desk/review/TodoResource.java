package org.zhijia.desk.review;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.zhijia.desk.Dashboard;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.SignedIn;

/** The front page of the desk: what waits for a person, on whatever site. */
@Path("desk")
@Transactional
public class TodoResource {

    private static final int SITES = 12;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Dashboard dashboard;

    @Inject
    private Messages messages;

    /** A site that the person works on. */
    public record Place(String title, String address) { }

    @GET
    public DeskView list() {
        var person = signedIn.require();
        var places = accounts.sites(person.id(), SITES).stream().map(site -> new Place(site.name(), DeskPaths.of(site, ""))).toList();
        return DeskView.page("review/todo", messages.say("review.todo.title"), Map.of("cards", dashboard.waiting(person), "places", places));
    }
}
