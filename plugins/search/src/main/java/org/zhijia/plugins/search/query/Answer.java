package org.zhijia.plugins.search.query;

import java.util.List;

/**
 * A question that officers have answered before, close to the one asked.
 *
 * @param question as the officers keep it
 * @param clauses  what answers it; never empty
 */
public record Answer(String question, List<Hit> clauses) {

    public Answer {
        clauses = List.copyOf(clauses);
    }
}
