package org.zhijia.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhijia.plugin.Contribution;
import org.zhijia.plugin.Contributions;
import org.zhijia.plugin.Installed;
import org.zhijia.site.Placement;
import org.zhijia.site.SiteNode;
import org.zhijia.spi.Block;
import org.zhijia.spi.BlockView;
import org.zhijia.spi.Field;
import org.zhijia.spi.PageSlot;
import org.zhijia.spi.Values;
import org.zhijia.theme.Look;
import org.zhijia.theme.Regions;
import org.zhijia.theme.ThemeManifest;
import org.zhijia.view.PageView;
import org.zhijia.web.FieldText;
import org.zhijia.web.PageTags;
import org.zhijia.web.Tag;

/** Fills the regions and slots of one page with what the core and the plugins contribute. */
final class PageRegions implements Regions {

    private final SiteNode site;
    private final Look look;
    private final PageView page;
    private final Map<String, Object> common;
    private final Contributions contributions;
    private final Map<String, List<ThemeManifest.Placement>> chosen;
    private List<Keyed> blocks;

    /** A block and the key by which it is placed. */
    private record Keyed(String key, Contribution<Block> block) { }

    /**
     * @param common what every template may see: {@code site} and {@code portal}
     * @param chosen the site's own placements; a region without any keeps the theme's
     */
    PageRegions(SiteNode site, Look look, PageView page, Map<String, Object> common, Contributions contributions, List<Placement> chosen) {
        this.site = site;
        this.look = look;
        this.page = page;
        this.common = common;
        this.contributions = contributions;
        this.chosen = chosen.stream().collect(Collectors.groupingBy(Placement::region,
                Collectors.mapping(placed -> new ThemeManifest.Placement(placed.block(), placed.options()), Collectors.toList())));
    }

    @Override
    public String region(String key) {
        return placements(key).stream().map(this::block).collect(Collectors.joining());
    }

    private List<ThemeManifest.Placement> placements(String region) {
        var own = chosen.get(region);
        return own != null ? own
                : look.theme().manifest().region(region).map(ThemeManifest.Region::blocks).orElse(List.of());
    }

    private String block(ThemeManifest.Placement placed) {
        return blocks().stream().filter(keyed -> keyed.key().equals(placed.block())).findFirst()
                .map(keyed -> block(keyed, placed.options())).orElse("");
    }

    private String block(Keyed keyed, Map<String, String> options) {
        note(keyed.block());
        return keyed.block().ask(block -> block.show(values(block.options(), options)))
                .flatMap(shown -> shown)
                .map(view -> fragment(keyed.block(), view))
                .filter(markup -> !markup.isBlank())
                .map(markup -> "<section class=\"block block--" + keyed.key() + "\">\n" + markup + "</section>\n")
                .orElse("");
    }

    @Override
    public String slot(String place) {
        var wanted = PageSlot.Place.valueOf(place.toUpperCase(Locale.ROOT));
        return contributions.of(PageSlot.class).stream()
                .filter(slot -> slot.ask(PageSlot::place).filter(wanted::equals).isPresent())
                .map(this::addition).collect(Collectors.joining());
    }

    private String addition(Contribution<PageSlot> slot) {
        note(slot);
        return slot.ask(contributed -> contributed.show(page)).flatMap(shown -> shown).map(view -> fragment(slot, view)).orElse("");
    }

    /** A failing template costs its own rectangle, as a failing contribution does. */
    private String fragment(Contribution<?> from, BlockView view) {
        var model = new HashMap<String, Object>(view.model());
        model.putAll(common);
        return look.fragment(from.owner().map(Installed::id).orElse(""), view.template(), model);
    }

    private void note(Contribution<?> contribution) {
        contribution.owner().ifPresent(owner -> PageTags.add(Tag.plugin(owner.id(), site.id())));
    }

    private List<Keyed> blocks() {
        if (blocks == null) {
            var found = new ArrayList<Keyed>();
            contributions.of(Block.class).forEach(block -> block.ask(Block::key).ifPresent(key -> found.add(new Keyed(key, block))));
            blocks = found;
        }
        return blocks;
    }

    /** What was chosen, where it fits; else what the option begins with. */
    static Values values(List<Field> fields, Map<String, String> texts) {
        var values = new Values.Builder();
        for (Field field : fields) {
            values.with(field.key(), value(field, texts.getOrDefault(field.key(), field.initial())));
        }
        return values.build();
    }

    private static Object value(Field field, String text) {
        try {
            return text.isBlank() ? "" : FieldText.parse(field, text).orElse("");
        } catch (FieldText.NotTaken e) {
            return "";
        }
    }
}
