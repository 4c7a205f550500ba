package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.zhijia.plugins.search.index.Schema;

/**
 * Of documents that say the same, the newer one counts, and the one that holds as it stands: most are later versions. What
 * only changes another document comes behind that document.
 */
final class Freshness {

    /** What a document of today has more than one of the distant past. */
    private static final float NEW = 1;
    /** After so many years half of it is left. */
    private static final double YEARS = 10;
    private static final float AS_IT_STANDS = 0.1f;
    private static final float AMENDING = 0.5f;
    private static final float OLDER_VERSION = 0.5f;
    private static final String HOLDS = "现行有效";

    private final Columns columns;
    private final long today;

    Freshness(Columns columns, Instant now) {
        this.columns = columns;
        today = now.getEpochSecond() / 86_400;
    }

    /** A factor for each of them; the earlier ones among the versions of one document have less. */
    float[] of(int[] documents) throws IOException {
        Map<Long, Long> newest = new HashMap<>();
        for (int document : documents) {
            newest.merge(columns.number(document, Schema.TITLE_KEY), columns.number(document, Schema.DATE), Math::max);
        }
        float[] factors = new float[documents.length];
        for (int i = 0; i < documents.length; i++) {
            boolean older = columns.number(documents[i], Schema.DATE) < newest.get(columns.number(documents[i], Schema.TITLE_KEY));
            factors[i] = of(documents[i]) * (older ? OLDER_VERSION : 1);
        }
        return factors;
    }

    /** A factor. */
    float of(int document) throws IOException {
        double years = Math.max(0, today - columns.number(document, Schema.DATE)) / 365.25;
        var validity = columns.facet(document, Facet.VALIDITY).value();
        float fresh = 1 + NEW * (float) (YEARS / (YEARS + years)) + (validity.isEmpty() || validity.equals(HOLDS) ? AS_IT_STANDS : 0);
        return columns.number(document, Schema.AMENDS) == 0 ? fresh : fresh * AMENDING;
    }
}
