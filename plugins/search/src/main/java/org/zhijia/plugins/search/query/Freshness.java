package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.time.Instant;
import org.zhijia.plugins.search.index.Schema;

/** Of two documents that say the same, the newer one counts, and the one that holds as it stands: most are later versions. */
final class Freshness {

    /** What a document of today has more than one of the distant past. */
    private static final double NEW = 0.5;
    private static final double AS_IT_STANDS = 0.1;
    /** After so many years half of it is left. */
    private static final double YEARS = 10;
    private static final String HOLDS = "现行有效";

    private final Columns columns;
    private final long today;

    Freshness(Columns columns, Instant now) {
        this.columns = columns;
        today = now.getEpochSecond() / 86_400;
    }

    /** A factor, 1 and more. */
    float of(int document) throws IOException {
        double years = Math.max(0, today - columns.number(document, Schema.DATE)) / 365.25;
        var validity = columns.facet(document, Facet.VALIDITY).value();
        return (float) (1 + NEW * YEARS / (YEARS + years) + (validity.isEmpty() || validity.equals(HOLDS) ? AS_IT_STANDS : 0));
    }
}
