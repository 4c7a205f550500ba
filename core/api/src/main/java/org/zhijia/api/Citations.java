package org.zhijia.api;

import java.util.List;

/** Which texts cite an official document, as officers have entered it: what is said of a document without its number as well. */
public interface Citations {

    /**
     * A place that cites.
     *
     * @param entry  that may not be public
     * @param anchor of the clause that says it, without {@code #}; empty for the entry as a whole
     */
    record Citation(long entry, String anchor) { }

    /**
     * On all sites, in the order in which they were entered.
     *
     * @param number of the cited document (发文字号), however it is typed
     * @return empty also for what is no number
     */
    List<Citation> of(String number);
}
