package org.zhijia.plugins.search.log;

import java.time.Instant;

/**
 * The dictionary of synonyms as somebody wrote it; never written again.
 *
 * @param version from 1; 0 for the one that comes with the product
 * @param lines   a group of words per line
 */
public record Edition(int version, String lines, String author, Instant writtenAt) { }
