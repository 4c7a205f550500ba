package org.zhijia.plugins.search.log;

/** @param query in normal form */
record Asked(long siteId, String query) { }
