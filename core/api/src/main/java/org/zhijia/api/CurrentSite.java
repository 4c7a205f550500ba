package org.zhijia.api;

/** The site of the current request or task. */
public interface CurrentSite {

    /** @throws IllegalStateException outside of any request or task */
    Site get();
}
