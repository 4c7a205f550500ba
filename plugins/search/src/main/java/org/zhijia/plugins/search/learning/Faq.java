package org.zhijia.plugins.search.learning;

import java.time.Instant;
import java.util.List;

/**
 * A question that officers keep, with what answers it.
 *
 * @param clauses the best first
 * @param author  who edited it last
 */
public record Faq(long id, String question, List<Place> clauses, String author, Instant edited) {

    public Faq {
        clauses = List.copyOf(clauses);
    }
}
