package org.zhijia.desk.review;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.SignedIn;
import org.zhijia.publishing.Todos;

/** The front page of the desk: what waits for a person, on whatever site. */
@Path("desk")
@Transactional
public class TodoResource {

    private static final int MOST = 200;
    private static final int SITES = 12;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Todos todos;

    @Inject
    private Rows rows;

    @Inject
    private Messages messages;

    /** A group of the list. */
    public record Part(String state, String title, List<Row> rows) { }

    /** A site that the person works on. */
    public record Place(String title, String address) { }

    @GET
    public DeskView list() {
        var person = signedIn.require();
        var waiting = rows.of(todos.list(person, MOST));
        var parts = List.of("waiting", "returned", "approved").stream().map(state -> part(state, waiting)).filter(part -> !part.rows().isEmpty()).toList();
        var places = accounts.sites(person.id(), SITES).stream().map(site -> new Place(site.name(), DeskPaths.of(site, ""))).toList();
        return DeskView.page("review/todo", messages.say("review.todo.title"), Map.of("parts", parts, "places", places));
    }

    private Part part(String state, List<Row> waiting) {
        return new Part(state, messages.say("review.todo." + state), waiting.stream().filter(row -> row.state().equals(state)).toList());
    }
}
