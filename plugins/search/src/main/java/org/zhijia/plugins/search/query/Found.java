package org.zhijia.plugins.search.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a {@link Question}.
 *
 * @param total      how many hits there are on all pages
 * @param hits       those of the page asked for
 * @param facets     how many entries have which value, the most frequent first; a facet without values is missing
 * @param answer     a kept question close to this one
 * @param didYouMean what may have been meant, where little was found
 * @param absent     the document number that was asked for, where nothing is found that has it
 * @param millis     how long it took
 */
public record Found(long total, List<Hit> hits, Map<Facet, List<Count>> facets, Optional<Answer> answer,
                    Optional<String> didYouMean, Optional<Absent> absent, long millis) {

    public Found {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }
}
