package org.zhijia.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhijia.spi.Field;

/**
 * What {@code theme.json} says.
 *
 * @param name     names it for ever: lower-case letters, digits and hyphens
 * @param contract the version of the theme contract that it is written for
 * @param parent   the name of the theme whose files stand in for missing ones; empty when it has none
 * @param suits    kinds of sites that wear it while they have not chosen: {@code city}, {@code district}, {@code school}
 * @param regions  the places for blocks, in reading order
 * @param settings what a site may set, each with its initial value
 */
public record ThemeManifest(String name, String title, String version, int contract, String parent, String description,
                            Set<String> suits, List<Region> regions, List<Field> settings) {

    /** The contract that this core keeps. */
    public static final int CONTRACT = 1;

    /** A place for blocks, and the blocks that stand there until a site chooses others. */
    public record Region(String key, String title, List<Placement> blocks) {

        public Region {
            blocks = List.copyOf(blocks);
        }
    }

    /** A block by its key, with the options that it is shown with. */
    public record Placement(String block, Map<String, String> options) {

        public Placement {
            options = Map.copyOf(options);
        }
    }

    public ThemeManifest {
        suits = Set.copyOf(suits);
        regions = List.copyOf(regions);
        settings = List.copyOf(settings);
    }

    /** With what a child leaves to its parent: settings that it does not redefine, and regions if it names none. */
    ThemeManifest over(ThemeManifest parent) {
        Map<String, Field> all = new LinkedHashMap<>();
        Stream.concat(parent.settings.stream(), settings.stream()).forEach(setting -> all.put(setting.key(), setting));
        return new ThemeManifest(name, title, version, contract, this.parent, description, suits,
                regions.isEmpty() ? parent.regions : regions, List.copyOf(all.values()));
    }

    public Optional<Region> region(String key) {
        return regions.stream().filter(region -> region.key().equals(key)).findFirst();
    }
}
