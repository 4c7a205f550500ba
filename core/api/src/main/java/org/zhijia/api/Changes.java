package org.zhijia.api;

/** The log of facts. */
public interface Changes {

    /**
     * Appends a fact about the current site to the running transaction: it becomes visible with its commit, and pages
     * that hold contributions of that plugin are made anew.
     *
     * @param kind    {@code <plugin id>.<fact in the past tense>}
     * @param subject the id of what changed
     */
    void append(String kind, long subject);

    /** The number of the last committed change; 0 before the first. */
    long last();
}
