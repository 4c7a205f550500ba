package org.zhijia.plugins.search.index;

import java.util.Optional;

/** What texts mean, as far as it is known by now. */
@FunctionalInterface
public interface Vectors {

    Vectors NONE = text -> Optional.empty();

    /** A vector of length 1 for these words; empty: not known yet, or never. */
    Optional<float[]> of(String text);
}
