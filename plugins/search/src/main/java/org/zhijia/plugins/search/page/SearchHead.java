package org.zhijia.plugins.search.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.zhijia.spi.BlockView;
import org.zhijia.spi.PageSlot;
import org.zhijia.view.PageView;

/** Style and script of the search box and of the search page. */
@ApplicationScoped
class SearchHead implements PageSlot {

    @Override
    public Place place() {
        return Place.HEAD;
    }

    @Override
    public Optional<BlockView> show(PageView page) {
        return Optional.of(new BlockView("slots/search-head", Map.of("searching", SearchPage.is(page))));
    }
}
