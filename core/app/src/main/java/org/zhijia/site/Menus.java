package org.zhijia.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Menus of sites: {@code main} and {@code footer}. */
@ApplicationScoped
public class Menus {

    public static final String MAIN = "main";
    public static final String FOOTER = "footer";

    /** How many levels there may be. */
    public static final int DEEPEST = 3;

    private static final int LONGEST_TITLE = 40;
    private static final Pattern URL = Pattern.compile("https?://\\S{1,490}|/(?!/)\\S{0,490}");

    /**
     * An item as somebody wants it.
     *
     * @param title   1 to 40 characters
     * @param section the id of the section that it leads to; empty when it leads to {@code url}
     * @param url     absolute, or a path on this site that begins with a slash
     */
    public record Wish(String title, OptionalLong section, String url, List<Wish> children) {

        public Wish {
            children = List.copyOf(children);
        }

        private int depth() {
            return 1 + children.stream().mapToInt(Wish::depth).max().orElse(0);
        }
    }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    /** The items in their order, parents and children alike. */
    public List<MenuItem> of(long siteId, String menu) {
        return em.createQuery("select m from MenuItem m where m.siteId = :site and m.menu = :menu order by m.place, m.id", MenuItem.class)
                .setParameter("site", siteId)
                .setParameter("menu", menu)
                .getResultList();
    }

    /** Adds an item at the end; the caller says where it leads. */
    public MenuItem add(long siteId, String menu, Optional<MenuItem> parent, String title) {
        var item = new MenuItem(siteId, menu, of(siteId, menu).size(), parent.orElse(null), title);
        em.persist(item);
        return item;
    }

    /**
     * Puts a tree of items in the place of a whole menu.
     *
     * @param sections of the site
     * @throws UnfitMenu when an item leads nowhere, has no title or stands too deep; nothing is changed then
     */
    public void replace(long siteId, String menu, List<Wish> wishes, SectionTree sections) {
        wishes.forEach(wish -> check(wish, sections));
        var old = of(siteId, menu);
        old.forEach(MenuItem::leaveParent);
        em.flush();
        old.forEach(em::remove);
        add(siteId, menu, Optional.empty(), wishes, sections, 0);
    }

    private static void check(Wish wish, SectionTree sections) {
        if (wish.title().isBlank() || wish.title().length() > LONGEST_TITLE) {
            throw UnfitMenu.title(wish.title(), LONGEST_TITLE);
        }
        boolean leads = wish.section().isPresent() ? sections.byId(wish.section().getAsLong()).isPresent() : URL.matcher(wish.url()).matches();
        if (!leads) {
            throw UnfitMenu.target(wish.title());
        }
        if (wish.depth() > DEEPEST) {
            throw UnfitMenu.tooDeep(DEEPEST);
        }
        wish.children().forEach(child -> check(child, sections));
    }

    /** @return the next place: places count through the whole menu */
    private int add(long siteId, String menu, Optional<MenuItem> parent, List<Wish> wishes, SectionTree sections, int first) {
        int place = first;
        for (var wish : wishes) {
            var item = new MenuItem(siteId, menu, place, parent.orElse(null), wish.title());
            wish.section().ifPresentOrElse(id -> item.leadTo(sections.byId(id).orElseThrow()), () -> item.leadTo(wish.url()));
            em.persist(item);
            if (!wish.children().isEmpty()) {
                // Rows that are new together are written in any order, and the database wants the parent first.
                em.flush();
            }
            place = add(siteId, menu, Optional.of(item), wish.children(), sections, place + 1);
        }
        return place;
    }

    /** Items that led to a section lead to its heir; without one they go, and what stood below them moves up. */
    void hand(Section section, Optional<Section> heir) {
        var items = em.createQuery("select m from MenuItem m where m.siteId = :site and m.sectionId = :section", MenuItem.class)
                .setParameter("site", section.siteId()).setParameter("section", section.id()).getResultList();
        items.forEach(item -> heir.ifPresentOrElse(item::leadTo, () -> remove(item)));
    }

    private void remove(MenuItem item) {
        em.createQuery("select m from MenuItem m where m.parentId = :id", MenuItem.class)
                .setParameter("id", item.id()).getResultList().forEach(child -> child.moveUpFrom(item));
        em.flush();
        em.remove(item);
    }
}
