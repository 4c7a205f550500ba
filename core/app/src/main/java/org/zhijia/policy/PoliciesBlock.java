package org.zhijia.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.Entries;
import org.zhijia.api.Links;
import org.zhijia.site.CurrentSections;
import org.zhijia.spi.Block;
import org.zhijia.spi.BlockView;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/** The newest policy documents with their numbers. */
@ApplicationScoped
class PoliciesBlock implements Block {

    @Inject
    private Entries entries;

    @Inject
    private CurrentSections sections;

    @Inject
    private Links links;

    @Override
    public String key() {
        return "policies";
    }

    @Override
    public String title() {
        return "政策文件";
    }

    @Override
    public List<Field> options() {
        return List.of(Field.text("title", "标题").initially("政策文件"), Field.number("limit", "最多几条").initially("6"));
    }

    @Override
    public Optional<BlockView> show(Values options) {
        int limit = (int) Math.clamp(options.number("limit").orElse(6L), 1, 100);
        var items = entries.list(Entries.Query.newest(limit).ofType("policy"));
        var url = sections.tree().homeOf("policy").map(section -> links.to(sections.tree().path(section))).orElse("");
        return items.isEmpty() ? Optional.empty()
                : Optional.of(new BlockView("blocks/policies", Map.of("title", options.text("title"), "url", url, "items", items)));
    }
}
