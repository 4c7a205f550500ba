package org.zhijia.plugins.search.log;

/**
 * What somebody opened who had asked something.
 *
 * @param query  in normal form
 * @param anchor of the clause; empty for the entry as a whole
 */
record Opened(long siteId, String query, long entryId, String anchor) { }
