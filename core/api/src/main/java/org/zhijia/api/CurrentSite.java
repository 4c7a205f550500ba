package org.zhijia.api;

import java.util.List;

/** The site of the current request or task. */
public interface CurrentSite {

    /** @throws IllegalStateException outside of any request or task */
    Site get();

    /**
     * The ids of the sites above it and its own, the topmost first.
     *
     * @throws IllegalStateException outside of any request or task
     */
    List<Long> ancestry();
}
