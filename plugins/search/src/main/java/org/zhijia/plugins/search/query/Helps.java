package org.zhijia.plugins.search.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhijia.plugins.search.learning.Lessons.Known;
import org.zhijia.plugins.search.learning.Place;
import org.zhijia.plugins.search.words.DocumentKey;
import org.zhijia.plugins.search.words.Synonyms;

/**
 * What helps to find, beside the index.
 *
 * @param meant  what the question means; empty without the model or where a site does not want it
 * @param votes  how much speaks for places, learnt from questions that are like this one
 * @param known  a question of the officers' that is this one
 * @param citing which places cite a document number, as officers say
 */
record Helps(Synonyms synonyms, Supplier<Optional<float[]>> meant, Map<Place, Double> votes, Optional<Known> known,
             Function<DocumentKey, List<Place>> citing) {

    static Helps words(Synonyms synonyms) {
        return new Helps(synonyms, Optional::empty, Map.of(), Optional.empty(), number -> List.of());
    }
}
