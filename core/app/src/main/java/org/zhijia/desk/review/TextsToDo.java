package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Todo;
import org.zhijia.identity.Account;
import org.zhijia.publishing.Todos;

/** Texts that wait to be reviewed, mended or published. */
@ApplicationScoped
class TextsToDo implements Todo {

    private static final int MOST = 200;
    private static final int COUNTED = 99;

    @Inject
    private Todos todos;

    @Inject
    private Rows rows;

    @Inject
    private Messages messages;

    /** A group of the list. */
    public record Part(String state, String title, List<Row> rows) { }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public int count(Account account) {
        return todos.count(account, COUNTED);
    }

    @Override
    public Optional<DeskView> show(Account account) {
        var waiting = rows.of(todos.list(account, MOST));
        var parts = List.of("waiting", "returned", "approved").stream().map(state -> part(state, waiting)).filter(part -> !part.rows().isEmpty()).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(DeskView.part("review/todo-texts", Map.of("parts", parts)));
    }

    private Part part(String state, List<Row> waiting) {
        return new Part(state, messages.say("review.todo." + state), waiting.stream().filter(row -> row.state().equals(state)).toList());
    }
}
