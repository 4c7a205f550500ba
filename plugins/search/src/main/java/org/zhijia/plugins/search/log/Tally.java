package org.zhijia.plugins.search.log;

/**
 * A question since the last time that it was written down.
 *
 * @param times how often it was asked
 * @param hits  what the last one of them found
 */
record Tally(long times, long hits) {

    Tally and(Tally later) {
        return new Tally(times + later.times, later.hits);
    }
}
