package org.zhijia.plugins.showcase.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.zhijia.api.Links;
import org.zhijia.plugins.showcase.Homes;
import org.zhijia.spi.Block;
import org.zhijia.spi.BlockView;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/** What the site recommends, in its order. */
@ApplicationScoped
class RecommendedBlock implements Block {

    @Inject
    private Recommended recommended;

    @Inject
    private Homes homes;

    @Inject
    private Links links;

    @Override
    public String key() {
        return "homes-recommended";
    }

    @Override
    public String title() {
        return "推荐的教工之家";
    }

    @Override
    public List<Field> options() {
        return List.of(Field.text("title", "标题").max(20).initially("走进教工之家"), Field.number("limit", "最多几个").initially("3"));
    }

    @Override
    public Optional<BlockView> show(Values options) {
        return LatestBlock.view(options, homes.of(recommended.picks()).stream().limit(LatestBlock.limit(options)).toList(), links);
    }
}
