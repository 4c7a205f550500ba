package org.zhijia.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.zhijia.content.Draft;
import org.zhijia.content.LiveEntry;
import org.zhijia.publishing.DraftPage;

/** A text that is not live, made into a page by the same hands as all others. */
@RequestScoped
class DraftPages implements DraftPage {

    @Inject
    private EntryPage entries;

    @Inject
    private PageMaker maker;

    @Override
    public String show(LiveEntry entry, Draft draft) {
        return maker.make(entries.of(entry, draft));
    }
}
