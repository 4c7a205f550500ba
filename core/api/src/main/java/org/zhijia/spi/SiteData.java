package org.zhijia.spi;

import java.util.List;
import java.util.Map;

/** Takes part when a site is set up from a description in files: the rows under one key of it belong to the plugin. */
public interface SiteData {

    /** The key in the description; unique among plugins. */
    String key();

    /**
     * Called in a transaction with the site as the current one, when its entries are there. Puts these rows in the place of
     * what it had. {@code cover} is a picture: its id in the media library.
     */
    void restore(List<Map<String, String>> rows);
}
