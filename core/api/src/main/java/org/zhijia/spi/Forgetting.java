package org.zhijia.spi;

/**
 * Keeps something about entries outside them that may hold a person's name: what was searched, a list of its own. Told when
 * a person no longer agrees to be shown.
 */
public interface Forgetting {

    /**
     * Called inside the transaction that takes the entry down, once for every name that it ever had, for the entry and for
     * each of its copies on other sites.
     *
     * @param name the title of the entry, which is the person's name
     */
    void forget(long siteId, long entryId, String name);
}
