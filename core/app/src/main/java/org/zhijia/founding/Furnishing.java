package org.zhijia.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.founding.Template.ItemPlan;
import org.zhijia.founding.Template.SectionPlan;
import org.zhijia.site.Menus;
import org.zhijia.site.Placements;
import org.zhijia.site.Section;
import org.zhijia.site.SectionTree;
import org.zhijia.site.Sections;
import org.zhijia.site.Settings;
import org.zhijia.site.SiteNode;

/** Gives a site that has nothing yet the sections, menus, blocks and settings of a template. */
@ApplicationScoped
public class Furnishing {

    @Inject
    private Sections sections;

    @Inject
    private Menus menus;

    @Inject
    private Placements placements;

    @Inject
    private Settings settings;

    public void furnish(SiteNode site, Template template) {
        template.sections().forEach(plan -> open(site, Optional.empty(), plan));
        var tree = sections.of(site.id());
        menus.replace(site.id(), Menus.MAIN, wishes(template.menu(), tree), tree);
        menus.replace(site.id(), Menus.FOOTER, wishes(template.footer(), tree), tree);
        template.regions().forEach((region, blocks) -> placements.replace(site.id(), region, blocks));
        template.settings().forEach((name, content) -> settings.set(site, name, content, false));
    }

    private void open(SiteNode site, Optional<Section> parent, SectionPlan plan) {
        var section = sections.open(site, parent, plan.key(), named(plan.title(), site), plan.types());
        section.describe(named(plan.description(), site), named(plan.keywords(), site), plan.columnType());
        plan.children().forEach(child -> open(site, Optional.of(section), child));
    }

    private static List<Menus.Wish> wishes(List<ItemPlan> plans, SectionTree tree) {
        return plans.stream().map(plan -> new Menus.Wish(plan.title(), target(plan, tree), plan.url(), wishes(plan.children(), tree))).toList();
    }

    private static OptionalLong target(ItemPlan plan, SectionTree tree) {
        return plan.section().isEmpty() ? OptionalLong.empty()
                : tree.byKey(plan.section()).map(section -> OptionalLong.of(section.id())).orElseGet(OptionalLong::empty);
    }

    /** A text of a template with the name of the site in its place. */
    public static String named(String text, SiteNode site) {
        return text.replace("{name}", site.name());
    }
}
