package org.zhijia.spi;

import java.util.List;

/** Told of every committed change, in order, at least once; resumes where it stopped after a crash. */
public interface Follower {

    /** Names the saved position; never changes. */
    String key();

    /**
     * Called soon after commits, with some changes at a time, never by two threads at once. When it throws, the same
     * changes come again later; when it returns, the position behind the last of them is saved.
     */
    void follow(List<Change> changes);
}
