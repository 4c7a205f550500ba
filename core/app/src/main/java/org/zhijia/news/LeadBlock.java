package org.zhijia.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.Entries;
import org.zhijia.spi.Block;
import org.zhijia.spi.BlockView;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/** The newest stories with a picture, pinned ones first. */
@ApplicationScoped
class LeadBlock implements Block {

    @Inject
    private Entries entries;

    @Inject
    private Told told;

    @Override
    public String key() {
        return "lead";
    }

    @Override
    public String title() {
        return "图片头条";
    }

    @Override
    public List<Field> options() {
        return List.of(Field.number("limit", "最多几条").initially("5"), Field.text("section", "栏目"),
                Field.flag("tree", "包含下级站点"));
    }

    @Override
    public Optional<BlockView> show(Values options) {
        var query = Entries.Query.newest(LatestBlock.limit(options)).ofType("news").in(options.text("section")).withCover();
        var items = entries.list(options.flag("tree") ? query.withSitesBelow() : query);
        told.add(items);
        return items.isEmpty() ? Optional.empty() : Optional.of(new BlockView("blocks/lead", Map.of("items", items)));
    }
}
