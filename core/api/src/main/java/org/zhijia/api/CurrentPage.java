package org.zhijia.api;

import java.time.Instant;

/** The page that the current request is making. */
public interface CurrentPage {

    /**
     * The page changes by itself at that moment: something on it begins, ends or takes its turn. Until then, or until
     * something changes that was read for it, it may be kept.
     */
    void validUntil(Instant moment);
}
