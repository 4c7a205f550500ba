package org.zhijia.plugins.search.log;

/**
 * A question over some days.
 *
 * @param times  how often it was asked
 * @param hits   how many there were the last time
 * @param opened how often something was opened from there
 * @param days   on how many days it was asked
 * @param hidden whether officers do not want it proposed to others
 */
public record Asking(String query, long times, long hits, long opened, long days, boolean hidden) { }
