package org.zhijia.spi;

import java.util.List;

/** Looks at a revision before it goes live. */
public interface PublishCheck {

    /** Called before publication and when an officer asks for it; no finding means all is well. */
    List<Finding> check(Candidate candidate);

    /** What is about to go live. */
    record Candidate(long entryId, String type, String title, String summary, String markdown, Values fields) { }

    /** What was found, in Chinese: what is wrong, where, and what to do. A blocking finding stops the publication. */
    record Finding(boolean blocks, String field, String message) { }
}
