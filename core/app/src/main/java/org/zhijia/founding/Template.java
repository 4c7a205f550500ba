package org.zhijia.founding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhijia.site.Placements;
import org.zhijia.site.SiteNode;

/**
 * What new sites begin with. In every text {@code {name}} stands for the new site's name.
 *
 * @param key     names it in forms and workbooks
 * @param kinds   for which it is meant
 * @param theme   name of a bundled theme; empty to leave the choice to the kind
 * @param regions by key; those that are missing are left to the theme
 */
public record Template(String key, String title, String description, List<SiteNode.Kind> kinds, String theme, String tagline, String about,
                       Map<String, String> settings, List<SectionPlan> sections, List<ItemPlan> menu, List<ItemPlan> footer,
                       Map<String, List<Placements.Wish>> regions) {

    /** A section and those below it. */
    public record SectionPlan(String key, String title, String description, String keywords, String columnType, List<String> types,
                              List<SectionPlan> children) { }

    /** An item of a menu: leads to the section with the key, or to the address where the key is empty. */
    public record ItemPlan(String title, String section, String url, List<ItemPlan> children) { }

    /** @param plan as in {@code school.yaml} */
    public static Template read(String key, Plan plan) {
        var settings = new HashMap<>(plan.plan("settings").texts());
        plan.plan("footer").texts().forEach((name, text) -> settings.put("footer." + name, text));
        return new Template(key, plan.text("title"), plan.text("description"), plan.texts("kinds").stream().map(SiteNode.Kind::of).toList(),
                plan.text("theme"), plan.text("tagline"), plan.text("about"), Map.copyOf(settings),
                plan.plans("sections").stream().map(Template::section).toList(), items(plan.plans("menu")), items(plan.plans("footer_menu")),
                plan.plan("regions").keys().collect(Collectors.toMap(region -> region, region -> blocks(plan.plan("regions").plans(region)))));
    }

    private static SectionPlan section(Plan plan) {
        return new SectionPlan(plan.text("key"), plan.text("title"), plan.text("description"), plan.text("keywords"), plan.text("column_type"),
                plan.texts("types"), plan.plans("children").stream().map(Template::section).toList());
    }

    private static List<ItemPlan> items(List<Plan> plans) {
        return plans.stream().map(plan -> new ItemPlan(plan.text("title"), plan.text("section"), plan.text("url"), items(plan.plans("children")))).toList();
    }

    private static List<Placements.Wish> blocks(List<Plan> plans) {
        return plans.stream().map(plan -> new Placements.Wish(plan.text("block"), plan.plan("options").texts())).toList();
    }

    /** How many sections there are on all levels. */
    public int sectionCount() {
        return count(sections);
    }

    private static int count(List<SectionPlan> plans) {
        return plans.stream().mapToInt(plan -> 1 + count(plan.children())).sum();
    }
}
