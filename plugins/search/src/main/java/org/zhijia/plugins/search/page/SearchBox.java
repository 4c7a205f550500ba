package org.zhijia.plugins.search.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.Links;
import org.zhijia.spi.BlockView;
import org.zhijia.spi.PageSlot;
import org.zhijia.view.PageView;

/** The search box in the head of every page; the search page has a larger one of its own. */
@ApplicationScoped
class SearchBox implements PageSlot {

    @Inject
    private Links links;

    @Override
    public Place place() {
        return Place.SEARCH;
    }

    @Override
    public Optional<BlockView> show(PageView page) {
        return SearchPage.is(page) ? Optional.empty()
                : Optional.of(new BlockView("slots/search", Map.of("address", links.to("/search"), "suggestions", links.to("/api/search/suggestions"))));
    }
}
