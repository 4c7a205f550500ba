package org.zhijia.plugins.search.query;

/**
 * A document number that was asked for and that no document has which may be found.
 *
 * @param number as it is written
 */
public record Absent(String number, Cause cause) {

    /** Why it is not found. */
    public enum Cause {
        /** No document here has it. */
        UNKNOWN,
        /** Only a document has it that no longer holds. */
        ENDED,
        /** A document has it on another site than was looked at, or one that the filters leave out. */
        ELSEWHERE
    }
}
