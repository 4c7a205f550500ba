package org.zhijia.spi;

import java.util.List;
import java.util.OptionalLong;

/**
 * Told of every committed change, in order, at least once; resumes where it stopped after a crash. Not asked for anything
 * before the server is up.
 */
public interface Follower {

    /** Names the saved position; never changes. */
    String key();

    /**
     * Called soon after commits, with some changes at a time, never by two threads at once. When it throws, the same
     * changes come again later; when it returns, the position behind the last of them is saved.
     */
    void follow(List<Change> changes);

    /**
     * The number of the last change that is in what the follower makes, for one that keeps its work on this machine and not
     * in the database, such as an index in files: work and position can then never disagree. Asked before each call of
     * {@link #follow}; the core saves nothing for it, and on every node such a follower is told of every change.
     *
     * @return empty for all others: the core saves the position in the database, and one node does the work for all
     */
    default OptionalLong position() {
        return OptionalLong.empty();
    }
}
