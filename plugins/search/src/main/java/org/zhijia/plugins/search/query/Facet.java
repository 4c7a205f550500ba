package org.zhijia.plugins.search.query;

/** What results can be narrowed by. The values are those of {@link Count#value()}. */
public enum Facet { SITE, SECTION, TYPE, ISSUER, YEAR, TOPIC, VALIDITY }
