package org.zhijia.plugins.search.query;

/** What comes first: what fits best, or what is newest. */
public enum Sort { RELEVANCE, DATE }
