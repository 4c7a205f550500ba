package org.zhijia.spi;

import java.time.Duration;

/** A job per site on a rhythm. */
public interface SiteTask {

    /** Names the saved time of the last run; never changes. */
    String key();

    /** How long after one run on a site the next is due; at least a minute. */
    Duration rhythm();

    /** Called with the site as the current one, on one node, in a transaction of its own. */
    void run();
}
