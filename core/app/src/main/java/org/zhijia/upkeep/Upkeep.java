package org.zhijia.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.platform.InstantColumns;
import org.zhijia.site.Section;
import org.zhijia.site.SectionTree;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/** Looks at sites as the yearly check does. However many there are, it takes four queries. */
@ApplicationScoped
public class Upkeep {

    private static final Duration YEAR = Duration.ofDays(365);

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Sites sites;

    @Inject
    private Sections sections;

    @Inject
    private Clock clock;

    public SiteUpkeep of(SiteNode site) {
        return look(List.of(site), site.lineage()).getFirst();
    }

    /** The sites below, those in the worst state first. */
    public List<SiteUpkeep> below(SiteNode site, int limit) {
        return look(sites.allBelow(site, limit), site.lineage() + "%").stream()
                .sorted(Comparator.comparing((SiteUpkeep upkeep) -> !upkeep.isFailing()).thenComparing(upkeep -> -upkeep.neglected().size()))
                .toList();
    }

    private List<SiteUpkeep> look(List<SiteNode> nodes, String lineage) {
        var trees = sections.of(nodes.stream().map(SiteNode::id).toList());
        var newest = newest(lineage);
        var backdated = backdated(lineage);
        return nodes.stream().map(node -> look(node, trees.getOrDefault(node.id(), new SectionTree(List.of())), newest, backdated)).toList();
    }

    private SiteUpkeep look(SiteNode node, SectionTree tree, Map<Long, Instant> newest, Map<Long, Long> backdated) {
        var zone = node.at("").zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var columns = new ArrayList<Column>();
        for (Section section : tree.all()) {
            // A section that only holds others is looked at through them.
            if (newest.containsKey(section.id()) || tree.childrenOf(section).isEmpty()) {
                var day = latest(tree.family(section).stream(), newest).map(moment -> LocalDate.ofInstant(moment, zone));
                columns.add(Column.of(section.title(), tree.path(section), day, UpkeepRules.limit(section), today));
            }
        }
        var day = latest(tree.all().stream().map(Section::id), newest).map(moment -> LocalDate.ofInstant(moment, zone));
        return new SiteUpkeep(node, Column.of("", "/", day, Optional.of(UpkeepRules.HOME), today), columns, backdated.getOrDefault(node.id(), 0L));
    }

    private static Optional<Instant> latest(Stream<Long> sectionIds, Map<Long, Instant> newest) {
        return sectionIds.flatMap(id -> Optional.ofNullable(newest.get(id)).stream()).max(Comparator.naturalOrder());
    }

    /** When something was last published in each section, of what visitors see now. */
    private Map<Long, Instant> newest(String lineage) {
        List<?> rows = em.createNativeQuery("select e.section_id, max(e.published_at) from entry e join site s on s.id = e.site_id"
                        + " where s.lineage like ? and e.live_revision_id is not null and (e.expires_at is null or e.expires_at > ?) group by e.section_id")
                .setParameter(1, lineage).setParameter(2, Timestamp.from(clock.instant())).getResultList();
        return rows.stream().map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> InstantColumns.read(row[1])));
    }

    private Map<Long, Long> backdated(String lineage) {
        List<?> rows = em.createNativeQuery("select e.site_id, count(distinct e.id) from publishing_step p join entry e on e.id = p.entry_id"
                        + " join site s on s.id = e.site_id where s.lineage like ? and p.step = 'backdated' and p.at > ? group by e.site_id")
                .setParameter(1, lineage).setParameter(2, Timestamp.from(clock.instant().minus(YEAR))).getResultList();
        var backdated = new HashMap<Long, Long>();
        rows.stream().map(row -> (Object[]) row).forEach(row -> backdated.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
        return backdated;
    }
}
