package org.zhijia.spi;

import java.util.Optional;
import org.zhijia.view.PageView;

/** Markup at a fixed place of every page of a site. */
public interface PageSlot {

    /** The fixed places, which every theme must offer. */
    enum Place { HEAD, SEARCH, BEFORE_CONTENT, AFTER_CONTENT, FOOT }

    Place place();

    /** Called for each page that is not cached. Empty: nothing to add to this page. */
    Optional<BlockView> show(PageView page);
}
