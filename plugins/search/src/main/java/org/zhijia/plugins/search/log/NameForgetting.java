package org.zhijia.plugins.search.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.plugins.search.words.Normal;
import org.zhijia.spi.Forgetting;

/** Forgets the name of somebody who no longer agrees to be shown: what was asked with it is suggested to nobody any more. */
@ApplicationScoped
class NameForgetting implements Forgetting {

    /** Shorter ones stand in too many questions that mean something else. */
    private static final int SHORTEST = 2;

    @Inject
    private LogBook book;

    @Inject
    private SearchLog log;

    @Override
    public void forget(long siteId, long entryId, String name) {
        var folded = Normal.fold(name).strip();
        if (folded.codePointCount(0, folded.length()) >= SHORTEST) {
            log.forget(folded, entryId);
            book.forget(folded, entryId);
        }
    }
}
