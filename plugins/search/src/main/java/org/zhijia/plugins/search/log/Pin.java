package org.zhijia.plugins.search.log;

/**
 * What comes first when somebody asks just this.
 *
 * @param query  in normal form
 * @param anchor of a clause; empty for the entry as a whole
 */
public record Pin(long id, String query, long entry, String anchor) { }
