package org.zhijia.plugins.search.learning;

import java.util.List;

/**
 * A question and where its answers were found.
 *
 * @param site    id; it counts there and on the sites below
 * @param kept    whether officers keep it, with its answers; otherwise readers' clicks say so
 * @param weight  how much it is to be believed, above 0, up to 1
 * @param answers the best first
 */
record Lesson(long site, String question, boolean kept, double weight, List<Place> answers) {

    Lesson {
        answers = List.copyOf(answers);
    }
}
