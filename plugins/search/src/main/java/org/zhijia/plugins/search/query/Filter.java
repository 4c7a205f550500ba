package org.zhijia.plugins.search.query;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Which results to keep: for each facet that is named, those with one of its values.
 *
 * @param chosen values as {@link Count#value()} gives them; those that do not exist find nothing
 */
public record Filter(Map<Facet, Set<String>> chosen) {

    public static final Filter NONE = new Filter(Map.of());

    public Filter {
        chosen = Map.copyOf(chosen);
    }

    /** The same filter with these values of a facet; none: the facet does not matter. */
    public Filter with(Facet facet, Collection<String> values) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(chosen);
        if (values.isEmpty()) {
            more.remove(facet);
        } else {
            more.put(facet, Set.copyOf(values));
        }
        return new Filter(more);
    }

    public Filter with(Facet facet, String value) {
        return with(facet, Set.of(value));
    }
}
