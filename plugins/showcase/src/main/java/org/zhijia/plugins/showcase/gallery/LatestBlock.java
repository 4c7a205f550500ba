package org.zhijia.plugins.showcase.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.Entries;
import org.zhijia.api.Entries.Query;
import org.zhijia.api.Links;
import org.zhijia.plugins.showcase.ShowcaseType;
import org.zhijia.spi.Block;
import org.zhijia.spi.BlockView;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;
import org.zhijia.view.CardView;

/** The newest homes of the site and the sites below it. */
@ApplicationScoped
class LatestBlock implements Block {

    private static final int MOST = 24;

    @Inject
    private Entries entries;

    @Inject
    private Links links;

    @Override
    public String key() {
        return "homes-latest";
    }

    @Override
    public String title() {
        return "最新的教工之家";
    }

    @Override
    public List<Field> options() {
        return List.of(Field.text("title", "标题").max(20).initially("新晒的家"), Field.number("limit", "最多几个").initially("3"));
    }

    @Override
    public Optional<BlockView> show(Values options) {
        return view(options, entries.list(Query.newest(limit(options)).ofType(ShowcaseType.KEY).withSitesBelow().leading(List.of())), links);
    }

    static int limit(Values options) {
        return (int) Math.clamp(options.number("limit").orElse(3L), 1, MOST);
    }

    static Optional<BlockView> view(Values options, List<CardView> cards, Links links) {
        return cards.isEmpty() ? Optional.empty()
                : Optional.of(new BlockView("blocks/homes", Map.of("title", options.text("title"), "url", links.to("/showcase/"), "items", cards)));
    }
}
