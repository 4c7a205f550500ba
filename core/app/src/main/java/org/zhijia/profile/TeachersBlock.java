package org.zhijia.profile;

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

/** Exemplary teachers, the latest first. */
@ApplicationScoped
class TeachersBlock implements Block {

    @Inject
    private Entries entries;

    @Inject
    private CurrentSections sections;

    @Inject
    private Links links;

    @Override
    public String key() {
        return "teachers";
    }

    @Override
    public String title() {
        return "身边的榜样";
    }

    @Override
    public List<Field> options() {
        return List.of(Field.text("title", "标题").initially("身边的榜样"), Field.number("limit", "最多几位").initially("6"));
    }

    @Override
    public Optional<BlockView> show(Values options) {
        int limit = (int) Math.clamp(options.number("limit").orElse(6L), 1, 100);
        var items = entries.list(Entries.Query.newest(limit).ofType("profile"));
        return items.isEmpty() ? Optional.empty()
                : Optional.of(new BlockView("blocks/teachers", Map.of("title", options.text("title"), "url", url(sections, links), "items", items)));
    }

    /** The list of all of them; empty when the site has no section for people. */
    static String url(CurrentSections sections, Links links) {
        return sections.tree().homeOf("profile").map(section -> links.to(sections.tree().path(section))).orElse("");
    }
}
