package org.zhijia.plugins.search.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a {@link Question}.
 *
 * @param total      how many hits there are on all pages
 * @param hits       those of the page asked for
 * @param facets     how many entries have which value, the most frequent first, with all chosen ones; a facet without values is missing
 * @param answer     a kept question close to this one
 * @param absent     the document that was asked for by its number or title, where it is not found
 * @param byWords    whether the words find anything; else the hits only mean nearly what was asked
 * @param growing    whether the index was still being made, so that more may be found later
 * @param millis     how long it took
 */
public record Found(long total, List<Hit> hits, Map<Facet, List<Count>> facets, Optional<Answer> answer,
                    Optional<Absent> absent, boolean byWords, boolean growing, long millis) {

    public Found {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /** The same, found in an index that is still being made. */
    Found whileItGrows() {
        return new Found(total, hits, facets, answer, absent, byWords, true, millis);
    }

    Found without(Optional<Absent> absent) {
        return new Found(total, hits, facets, answer, absent, byWords, growing, millis);
    }

    /** The same with other hits first, of which some may not have been found. */
    public Found showing(List<Hit> hits) {
        return new Found(Math.max(total, hits.size()), hits, facets, answer, absent, byWords, growing, millis);
    }
}
