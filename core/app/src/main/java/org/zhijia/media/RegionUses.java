package org.zhijia.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.plugin.Contributions;
import org.zhijia.site.Placement;
import org.zhijia.site.Placements;
import org.zhijia.site.SiteNode;
import org.zhijia.spi.Block;
import org.zhijia.spi.Field;

/** Pictures and files that blocks show in the regions of a site. */
@ApplicationScoped
class RegionUses implements MediaUses {

    @Inject
    private Placements placements;

    @Inject
    private Contributions contributions;

    /** A block with the keys of those of its options that name files. */
    private record Shown(String title, Set<String> options) { }

    @Override
    public List<Use> of(SiteNode site, Collection<Long> ids) {
        Map<String, Shown> blocks = blocks();
        return placements.of(site.id()).stream().filter(placement -> blocks.containsKey(placement.block()))
                .flatMap(placement -> uses(placement, blocks.get(placement.block()), site, Set.copyOf(ids))).toList();
    }

    private static Stream<Use> uses(Placement placement, Shown block, SiteNode site, Set<Long> ids) {
        return placement.options().entrySet().stream().filter(option -> block.options().contains(option.getKey()))
                .flatMap(option -> Arrays.stream(option.getValue().split("[,，\\s]+")))
                .filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).filter(ids::contains)
                .map(id -> new Use(id, Place.REGION, site.id(), block.title()));
    }

    private Map<String, Shown> blocks() {
        Map<String, Shown> blocks = new HashMap<>();
        contributions.everywhere(Block.class).forEach(contribution -> contribution.tell(block -> {
            Set<String> files = block.options().stream()
                    .filter(field -> field.kind() == Field.Kind.IMAGE || field.kind() == Field.Kind.FILES)
                    .map(Field::key).collect(Collectors.toSet());
            if (!files.isEmpty()) {
                blocks.put(block.key(), new Shown(block.title(), files));
            }
        }));
        return blocks;
    }
}
