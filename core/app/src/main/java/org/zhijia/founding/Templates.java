package org.zhijia.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.zhijia.founding.Template.ItemPlan;
import org.zhijia.founding.Template.SectionPlan;
import org.zhijia.site.MenuItem;
import org.zhijia.site.Menus;
import org.zhijia.site.Placement;
import org.zhijia.site.Placements;
import org.zhijia.site.Section;
import org.zhijia.site.SectionTree;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;
import org.zhijia.theme.Activation;
import org.zhijia.theme.Activations;

/** What new sites can begin with: the templates that come along, and every site that may serve as a model. */
@ApplicationScoped
public class Templates {

    /** Before the key of a site that serves as a model. */
    private static final String LIKE = "like:";
    private static final List<Template> BUNDLED = List.of(bundled("school"), bundled("district"));

    @Inject
    private Sites sites;

    @Inject
    private Sections sections;

    @Inject
    private Menus menus;

    @Inject
    private Placements placements;

    @Inject
    private Activations activations;

    public List<Template> bundled() {
        return BUNDLED;
    }

    /** How a site is named where a template is asked for. */
    public static String like(SiteNode model) {
        return LIKE + model.key();
    }

    /**
     * @param key of a bundled template, or {@code like:<key of a site>}
     * @param by  the site that founds: only itself and sites below it are models
     */
    public Optional<Template> find(String key, SiteNode by) {
        if (!key.startsWith(LIKE)) {
            return BUNDLED.stream().filter(template -> template.key().equals(key)).findFirst();
        }
        return sites.byKey(key.substring(LIKE.length())).filter(model -> model.lineage().startsWith(by.lineage())).map(this::likeness);
    }

    /** Its structure, without what is its own: name, contact, filing numbers, pictures, entries. */
    private Template likeness(SiteNode model) {
        var tree = sections.of(model.id());
        return new Template(like(model), model.name(), "", List.of(SiteNode.Kind.of(model.kind())), theme(model), "", "", Map.of(),
                tree.top().stream().map(section -> plan(section, tree)).toList(),
                plans(menus.of(model.id(), Menus.MAIN), OptionalLong.empty(), tree), plans(menus.of(model.id(), Menus.FOOTER), OptionalLong.empty(), tree),
                placements.of(model.id()).stream().collect(Collectors.groupingBy(Placement::region,
                        Collectors.filtering(placed -> !placed.isNothing(),
                                Collectors.mapping(placed -> new Placements.Wish(placed.block(), placed.options()), Collectors.toList())))));
    }

    /** An uploaded theme is named by its hash, which a bundled one never is; new sites wear it only by choice. */
    private String theme(SiteNode model) {
        return activations.current(model.id()).filter(worn -> worn.hash().isEmpty()).map(Activation::theme).orElse("");
    }

    private static SectionPlan plan(Section section, SectionTree tree) {
        return new SectionPlan(section.key(), section.title(), section.description(), section.keywords(), section.columnType(),
                section.contentTypes(), tree.childrenOf(section).stream().map(child -> plan(child, tree)).toList());
    }

    private static List<ItemPlan> plans(List<MenuItem> items, OptionalLong parent, SectionTree tree) {
        return items.stream().filter(item -> item.parentId().equals(parent))
                .map(item -> new ItemPlan(item.title(), key(item, tree), item.url(), plans(items, OptionalLong.of(item.id()), tree)))
                .toList();
    }

    private static String key(MenuItem item, SectionTree tree) {
        return item.sectionId().isEmpty() ? "" : tree.byId(item.sectionId().getAsLong()).map(Section::key).orElse("");
    }

    private static Template bundled(String key) {
        try (InputStream file = Templates.class.getResourceAsStream(key + ".yaml")) {
            return Template.read(key, Plan.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
