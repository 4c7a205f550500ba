package org.zhijia.upkeep;

import java.util.List;
import java.util.stream.Stream;
import org.zhijia.site.SiteNode;

/**
 * How a site is kept up.
 *
 * @param columns   its sections that hold texts, in their order
 * @param backdated how many texts were given a first publication in the past during the last year: each must have been
 *                  published elsewhere then, for forged dates fail a site at once
 */
public record SiteUpkeep(SiteNode site, Column home, List<Column> columns, long backdated) {

    public SiteUpkeep {
        columns = List.copyOf(columns);
    }

    /** Overdue and empty sections. */
    public List<Column> neglected() {
        return columns.stream().filter(column -> column.state().isNeglected()).toList();
    }

    /** What will be overdue within days, the nearest first; the home page too. */
    public List<Column> forecast() {
        return Stream.concat(Stream.of(home), columns.stream()).filter(column -> column.state() == Column.State.SOON)
                .sorted((one, other) -> Long.compare(one.days(), other.days())).toList();
    }

    /** Whether the yearly check would fail the site today. */
    public boolean isFailing() {
        return home.state().isNeglected() || neglected().size() >= UpkeepRules.MOST_NEGLECTED;
    }

    public boolean isSpotless() {
        return !home.state().isNeglected() && neglected().isEmpty() && forecast().isEmpty();
    }
}
