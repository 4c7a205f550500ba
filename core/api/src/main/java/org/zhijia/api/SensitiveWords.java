package org.zhijia.api;

/** The words that officers look out for (敏感词), for what is shown to the public without having been published. */
public interface SensitiveWords {

    /** Whether one of those that hold on a site stands in a text. A site that does not exist has none. */
    boolean standIn(String text, long siteId);
}
