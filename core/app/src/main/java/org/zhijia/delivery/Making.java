package org.zhijia.delivery;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One thread makes a page; whoever wants the same page meanwhile waits for it here. */
final class Making {

    /** How the making ended. */
    enum Outcome {
        /** The page is in the store. */
        KEPT,
        /** Something that it is made of changed meanwhile: it may already have been wrong when it was finished. */
        OUTDATED,
        /** It is none of those that are kept, or it failed, or it takes too long. */
        NOT_KEPT
    }

    private final PageKey key;
    private final Set<String> dropped = new HashSet<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Outcome outcome = Outcome.NOT_KEPT;
    private volatile Optional<CachedPage> page = Optional.empty();

    Making(PageKey key) {
        this.key = key;
    }

    PageKey key() {
        return key;
    }

    /** Called under the store's lock. */
    void dropped(Set<String> tags) {
        dropped.addAll(tags);
    }

    /** Called under the store's lock. */
    boolean isOutdated(CachedPage page) {
        return page.isMadeOfAny(dropped);
    }

    void end(Outcome outcome, Optional<CachedPage> page) {
        if (end.getCount() > 0) {
            this.page = page;
            this.outcome = outcome;
            end.countDown();
        }
    }

    Outcome await(Duration patience) {
        try {
            return end.await(patience.toMillis(), TimeUnit.MILLISECONDS) ? outcome : Outcome.NOT_KEPT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.NOT_KEPT;
        }
    }

    /** Present when the outcome is {@link Outcome#KEPT}. */
    Optional<CachedPage> page() {
        return page;
    }
}
