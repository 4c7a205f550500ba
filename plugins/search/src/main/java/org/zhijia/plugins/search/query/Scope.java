package org.zhijia.plugins.search.query;

/** Where to look: on the site itself, or on all sites below it as well. */
public enum Scope { SITE, TREE }
