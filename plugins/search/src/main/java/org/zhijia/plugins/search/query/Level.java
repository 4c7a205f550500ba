package org.zhijia.plugins.search.query;

/** What a hit is: an entry with its best clauses below it, or a clause by itself. */
public enum Level { ENTRY, CLAUSE }
