package org.zhijia.plugins.search.query;

/**
 * A document that was asked for and that is not among what may be found.
 *
 * @param name its number as it is written, or its title
 */
public record Absent(String name, Cause cause) {

    /** Why it is not found. */
    public enum Cause {
        /** No document here has the number. */
        UNKNOWN,
        /** Only a document has the number that no longer holds. */
        ENDED,
        /** What was typed is the title of a document that no longer holds, and of no other. */
        PAST,
        /** A document has the number on another site than was looked at, or one that the filters leave out. */
        ELSEWHERE
    }
}
