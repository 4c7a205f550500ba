package org.zhijia.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sections of sites. */
@ApplicationScoped
public class Sections {

    /** How many levels there may be. */
    public static final int DEEPEST = 4;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    /** Words with which other addresses of a site begin. */
    private static final Set<String> RESERVED = Set.of("api", "assets", "desk", "health", "media", "metrics", "openapi", "preview", "s", "sitemap", "tag");

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Moved moved;

    @Inject
    private Menus menus;

    @Inject
    private Clock clock;

    /** All sections of a site, in one query. */
    public SectionTree of(long siteId) {
        return new SectionTree(em.createQuery("select s from Section s where s.siteId = :site and s.closedAt is null order by s.place, s.id", Section.class)
                .setParameter("site", siteId)
                .getResultList());
    }

    /** The same for several sites, still in one query; a site without sections has no tree. */
    public Map<Long, SectionTree> of(Collection<Long> siteIds) {
        if (siteIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select s from Section s where s.siteId in :sites and s.closedAt is null order by s.place, s.id", Section.class)
                .setParameter("sites", siteIds)
                .getResultStream()
                .collect(Collectors.groupingBy(Section::siteId, Collectors.collectingAndThen(Collectors.toList(), SectionTree::new)));
    }

    public Section require(long siteId, String key) {
        return em.createQuery("select s from Section s where s.siteId = :site and s.key = :key and s.closedAt is null", Section.class)
                .setParameter("site", siteId)
                .setParameter("key", key)
                .getResultStream().findFirst().orElseThrow(() -> new NoSuchSection(key));
    }

    /** @throws NoSuchSection when it is another site's, or closed */
    public Section require(long siteId, long id) {
        return of(siteId).byId(id).orElseThrow(() -> new NoSuchSection(String.valueOf(id)));
    }

    /**
     * Opens a section at the end of its siblings.
     *
     * @throws UnfitSection when the key is taken or no word for an address
     */
    public Section open(SiteNode site, Optional<Section> parent, String key, String title, List<String> contentTypes) {
        var tree = of(site.id());
        checkKey(tree, key);
        checkDepth(parent.map(tree::pathTo).orElse(List.of()).size() + 1);
        var section = new Section(site, parent.orElse(null), key, title, contentTypes, tree.all().size());
        em.persist(section);
        // A live address is no old one.
        moved.forget(site.id(), parent.map(tree::path).orElse("/") + key + "/");
        return section;
    }

    public void describe(Section section, String title, List<String> contentTypes, String description, String keywords, String columnType) {
        section.rename(title, contentTypes);
        section.describe(description, keywords, columnType);
    }

    /**
     * Puts a section below another parent or among its siblings; the old addresses of its list and of the lists below
     * lead to the new ones.
     *
     * @param parent empty for the topmost row
     * @param place  among its new siblings, counting from 0; too large for the last one
     * @throws UnfitSection when the parent is the section itself or below it, or too deep
     */
    public void move(Section section, Optional<Section> parent, int place) {
        var tree = of(section.siteId());
        if (parent.isPresent() && tree.family(section).contains(parent.get().id())) {
            throw UnfitSection.belowItself(section.title());
        }
        checkDepth(parent.map(tree::pathTo).orElse(List.of()).size() + tree.depth(section));
        keepingAddresses(section.siteId(), () -> {
            var siblings = new ArrayList<>(parent.map(tree::childrenOf).orElseGet(tree::top));
            siblings.remove(section);
            siblings.add(Math.clamp(place, 0, siblings.size()), section);
            for (int i = 0; i < siblings.size(); i++) {
                siblings.get(i).stand(parent.orElse(null), i);
            }
        });
    }

    /**
     * Gives a section another word in its address; the old addresses lead to the new ones.
     *
     * @throws UnfitSection when the key is taken or no word for an address
     */
    public void readdress(Section section, String key) {
        if (!section.key().equals(key)) {
            checkKey(of(section.siteId()), key);
            keepingAddresses(section.siteId(), () -> section.readdress(key));
        }
    }

    /**
     * Closes a section that holds no entries any more. Its address and the menu items that led to it lead to its heir;
     * without one to the home page, and the items are taken away.
     *
     * @throws UnfitSection when sections are below it
     */
    public void close(Section section, Optional<Section> heir) {
        var tree = of(section.siteId());
        if (!tree.childrenOf(section).isEmpty()) {
            throw UnfitSection.notBare(section.title());
        }
        moved.move(section.siteId(), tree.path(section), heir.map(tree::path).orElse("/"));
        menus.hand(section, heir);
        section.close(clock.instant());
    }

    private void keepingAddresses(long siteId, Runnable change) {
        var before = addresses(of(siteId));
        change.run();
        em.flush();
        addresses(of(siteId)).forEach((id, path) -> {
            if (!path.equals(before.get(id))) {
                moved.move(siteId, before.get(id), path);
            }
        });
    }

    private static Map<Long, String> addresses(SectionTree tree) {
        return tree.all().stream().collect(Collectors.toMap(Section::id, tree::path));
    }

    private static void checkKey(SectionTree tree, String key) {
        if (!KEY.matcher(key).matches() || RESERVED.contains(key)) {
            throw UnfitSection.noKey(key);
        }
        if (tree.byKey(key).isPresent()) {
            throw UnfitSection.keyTaken(key);
        }
    }

    private static void checkDepth(int depth) {
        if (depth > DEEPEST) {
            throw UnfitSection.tooDeep(DEEPEST);
        }
    }
}
