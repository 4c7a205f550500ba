package org.zhijia.profile.daily;

import java.util.List;

/**
 * Somebody whom a calendar may show.
 *
 * @param entries their pages, the one to show first: a person whom the city took over from a school has one on each
 */
record Candidate(List<Long> entries) {

    Candidate {
        entries = List.copyOf(entries);
    }

    long entry() {
        return entries.getFirst();
    }
}
