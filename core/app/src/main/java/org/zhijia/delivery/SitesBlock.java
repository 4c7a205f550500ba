package org.zhijia.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.spi.Block;
import org.zhijia.spi.BlockView;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/** The sites below this one: how a portal leads to its schools. */
@ApplicationScoped
class SitesBlock implements Block {

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    @Inject
    private SiteViews views;

    @Override
    public String key() {
        return "sites";
    }

    @Override
    public String title() {
        return "下级站点";
    }

    @Override
    public List<Field> options() {
        return List.of(Field.text("title", "标题").initially("教工之家"), Field.number("limit", "最多几个").initially("24"));
    }

    @Override
    public Optional<BlockView> show(Values options) {
        int limit = (int) Math.clamp(options.number("limit").orElse(24L), 1, 200);
        var below = sites.allBelow(scope.node(), limit);
        return below.isEmpty() ? Optional.empty()
                : Optional.of(new BlockView("blocks/sites", Map.of("title", options.text("title"), "sites", views.links(below))));
    }
}
