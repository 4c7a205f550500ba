package org.zhijia.web;

/**
 * What somebody reads who reads a page, as the figures count it.
 *
 * @param entryId {@link #NO_ENTRY} for the home page and the lists of a site
 */
public record Subject(long siteId, long entryId) {

    public static final long NO_ENTRY = 0;
}
