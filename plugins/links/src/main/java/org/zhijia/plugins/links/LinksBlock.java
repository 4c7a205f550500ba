package org.zhijia.plugins.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.PluginSettings;
import org.zhijia.spi.Block;
import org.zhijia.spi.BlockView;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/** All groups of links, or one. */
@ApplicationScoped
class LinksBlock implements Block {

    private static final Field TITLE = Field.text("title", "标题").max(20);
    private static final Field GROUP = Field.text("group", "只显示这一组").max(40).help("不填则显示所有的组。");

    @Inject
    private Links links;

    @Inject
    private LinksPlugin plugin;

    @Inject
    private PluginSettings settings;

    @Override
    public String key() {
        return "links";
    }

    @Override
    public String title() {
        return "友情链接";
    }

    @Override
    public List<Field> options() {
        return List.of(TITLE, GROUP);
    }

    @Override
    public Optional<BlockView> show(Values options) {
        var wanted = options.text(GROUP.key());
        var groups = links.groups().entrySet().stream()
                .filter(group -> wanted.isEmpty() || wanted.equals(group.getKey()))
                .map(group -> Map.of("title", heading(group.getKey(), wanted), "links", group.getValue()))
                .toList();
        return groups.isEmpty() ? Optional.empty()
                : Optional.of(new BlockView("blocks/links", Map.of("title", title(options, wanted), "groups", groups)));
    }

    /** A single group needs no heading of its own below the block's. */
    private static String heading(String group, String wanted) {
        return wanted.isEmpty() ? group : "";
    }

    private String title(Values options, String wanted) {
        var otherwise = wanted.isEmpty() ? settings.of(plugin).text(LinksPlugin.TITLE) : wanted;
        return options.get(TITLE.key()).map(Object::toString).orElse(otherwise);
    }
}
