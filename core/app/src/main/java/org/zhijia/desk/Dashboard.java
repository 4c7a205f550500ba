package org.zhijia.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhijia.identity.Account;

/** The cards of front pages: a site's, and that of a person. */
@ApplicationScoped
public class Dashboard {

    private static final System.Logger LOG = System.getLogger(Dashboard.class.getName());

    @Inject
    private Instance<DashboardPart> parts;

    @Inject
    private Instance<Todo> todos;

    @Inject
    private DeskTemplates templates;

    /** The markup of each card, in order. */
    public List<String> cards() {
        return parts.stream().sorted(Comparator.comparingInt(DashboardPart::place)).flatMap(part -> card(part, part::show).stream()).toList();
    }

    /** The same of what waits for somebody on whatever site. */
    public List<String> waiting(Account account) {
        return todos.stream().sorted(Comparator.comparingInt(Todo::place)).flatMap(todo -> card(todo, () -> todo.show(account)).stream()).toList();
    }

    private Optional<String> card(Object part, Supplier<Optional<DeskView>> shown) {
        try {
            return shown.get().map(view -> new String(templates.render(view), StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A front page goes without " + part.getClass().getSimpleName(), e);
            return Optional.empty();
        }
    }
}
