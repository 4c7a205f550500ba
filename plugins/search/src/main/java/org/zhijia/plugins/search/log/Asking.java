package org.zhijia.plugins.search.log;

/**
 * A question over some days.
 *
 * @param times  how often it was asked
 * @param hits   how many there were the last time
 * @param opened how often something was opened from there
 */
public record Asking(String query, long times, long hits, long opened) { }
