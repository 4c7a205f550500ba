package org.zhijia.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The cards of a site's front page. */
@ApplicationScoped
public class Dashboard {

    private static final System.Logger LOG = System.getLogger(Dashboard.class.getName());

    @Inject
    private Instance<DashboardPart> parts;

    @Inject
    private DeskTemplates templates;

    /** The markup of each card, in order. */
    public List<String> cards() {
        return parts.stream().sorted(Comparator.comparingInt(DashboardPart::place)).flatMap(part -> card(part).stream()).toList();
    }

    private Optional<String> card(DashboardPart part) {
        try {
            return part.show().map(view -> new String(templates.render(view), StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The dashboard goes without " + part.getClass().getSimpleName(), e);
            return Optional.empty();
        }
    }
}
