package org.zhijia.desk;

import java.util.Optional;

/** A card on the front page of a site's desk. Every bean of it in the core is asked; one that fails costs only itself. */
public interface DashboardPart {

    /** Lower numbers first: what waits 10, what goes out 20, what was published 30, figures 40, upkeep 50. */
    int place();

    /** A fragment, {@code <section class="card">}, for the current site and whoever looks; empty where there is nothing to show. */
    Optional<DeskView> show();
}
