package org.zhijia.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.Entries;
import org.zhijia.api.Links;
import org.zhijia.site.CurrentSections;
import org.zhijia.site.Section;
import org.zhijia.spi.Block;
import org.zhijia.spi.BlockView;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;
import org.zhijia.view.CardView;

/** The newest entries of a section, of a type, or of the whole site. */
@ApplicationScoped
class LatestBlock implements Block {

    private static final List<Field.Choice> STYLES = List.of(new Field.Choice("list", "列表"), new Field.Choice("cards", "图片卡片"),
            new Field.Choice("compact", "紧凑列表"), new Field.Choice("notice", "公告"));

    private static final int MOST = 100;

    @Inject
    private Entries entries;

    @Inject
    private CurrentSections sections;

    @Inject
    private Links links;

    @Inject
    private Told told;

    @Override
    public String key() {
        return "latest";
    }

    @Override
    public String title() {
        return "最新内容";
    }

    @Override
    public List<Field> options() {
        return List.of(Field.text("title", "标题").help("不填则用栏目名称。"), Field.text("section", "栏目"), Field.text("type", "内容类型"),
                Field.choice("style", "样式", STYLES).initially("list"),
                Field.number("limit", "最多几条").initially("6"), Field.flag("tree", "包含下级站点"),
                Field.flag("fresh", "不重复头条").help("本页头条里已有的内容不再列出。"));
    }

    @Override
    public Optional<BlockView> show(Values options) {
        var items = items(options);
        var section = section(options);
        var title = Optional.of(options.text("title")).filter(text -> !text.isEmpty())
                .or(() -> section.map(Section::title)).orElse("最新发布");
        var url = section.map(found -> links.to(sections.tree().path(found))).orElse("");
        return items.isEmpty() ? Optional.empty() : Optional.of(new BlockView("blocks/latest",
                Map.of("title", title, "url", url, "items", items, "style", options.text("style"))));
    }

    private List<CardView> items(Values options) {
        int limit = limit(options);
        boolean fresh = options.flag("fresh");
        var query = Entries.Query.newest(fresh ? Math.min(limit + told.count(), MOST) : limit).ofType(options.text("type")).in(options.text("section"));
        var items = entries.list(options.flag("tree") ? query.withSitesBelow() : query);
        return fresh ? told.leaveOut(items, limit) : items;
    }

    private Optional<Section> section(Values options) {
        var key = options.text("section");
        return key.isEmpty() ? sections.tree().homeOf(options.text("type")) : sections.tree().byKey(key);
    }

    static int limit(Values options) {
        return (int) Math.clamp(options.number("limit").orElse(5L), 1, MOST);
    }
}
