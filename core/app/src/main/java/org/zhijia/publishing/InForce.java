package org.zhijia.publishing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.publishing.ReviewPlans.Origin;
import org.zhijia.site.Section;
import org.zhijia.site.SectionTree;
import org.zhijia.site.SiteNode;

/** Which plans count on a site, with those of the sites above; see {@link ReviewPlans}. */
public final class InForce {

    private final SiteNode site;
    private final List<Origin> set;
    private final SectionTree sections;

    InForce(SiteNode site, List<Origin> set, List<Section> sections) {
        this.site = site;
        this.set = set;
        this.sections = new SectionTree(sections);
    }

    /** For the site as a whole. */
    public Origin site() {
        return site.ancestry().reversed().stream().flatMap(id -> of(id, OptionalLong.empty()).stream()).findFirst().orElse(Origin.NOWHERE);
    }

    /** For a section: its own, that of a section above it, or the site's. */
    public Origin section(long id) {
        return sections.byId(id).map(sections::pathTo).orElse(List.of()).reversed().stream()
                .flatMap(section -> of(site.id(), OptionalLong.of(section.id())).stream())
                .findFirst().orElseGet(this::site);
    }

    /** Whether any section may ask for review. */
    public boolean asksAnywhere() {
        return site().plan().asksForReview() || set.stream().anyMatch(origin -> origin.sectionId().isPresent() && origin.plan().asksForReview());
    }

    private Optional<Origin> of(long siteId, OptionalLong sectionId) {
        return set.stream().filter(origin -> origin.siteId() == siteId && origin.sectionId().equals(sectionId)).findFirst();
    }
}
