package org.zhijia.plugins.search.query;

/**
 * A document number that was asked for and that no document has which may be found.
 *
 * @param number as it is written
 * @param ended  whether a document has it that no longer holds
 */
public record Absent(String number, boolean ended) {}
