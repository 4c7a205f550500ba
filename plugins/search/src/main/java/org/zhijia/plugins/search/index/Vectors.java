package org.zhijia.plugins.search.index;

import java.util.Collection;
import java.util.Map;

/** What texts mean, as far as it is known by now. */
@FunctionalInterface
public interface Vectors {

    Vectors NONE = texts -> Map.of();

    /** Vectors of length 1, by text. Those of texts that nobody knows yet are missing. */
    Map<String, float[]> of(Collection<String> texts);
}
