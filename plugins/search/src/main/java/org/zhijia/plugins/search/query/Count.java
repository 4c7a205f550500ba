package org.zhijia.plugins.search.query;

/**
 * A value of a facet among the results.
 *
 * @param value what a {@link Filter} takes: a site's id, a section's or a type's key, otherwise the words themselves
 * @param label as readers see it
 * @param count how many entries have it
 */
public record Count(String value, String label, long count) {

    Count plus(Count other) {
        return new Count(value, label, count + other.count);
    }
}
