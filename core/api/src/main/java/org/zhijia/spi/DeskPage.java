package org.zhijia.spi;

/** A menu item of the desk, the officers' back office, that leads to a resource of the contributor's own. */
public interface DeskPage {

    /** The parts of the menu, in their order. */
    enum Group {
        /** Texts and their way to the public. */ WRITING,
        /** What the site looks like and is made of. */ SITE,
        /** Who may do what. */ PEOPLE,
        /** What concerns no single site; asked for on the topmost one. */ PLATFORM
    }

    /** As officers read it, in Chinese. */
    String title();

    /** Below {@code /desk/sites/<key>/}, or below {@code /desk/} in {@link Group#PLATFORM}: {@code media}. */
    String path();

    /** Whoever lacks it everywhere on the site is not shown the item; the resource must ask for it all the same. */
    String permission();

    /** The name of a Tabler icon that the desk has. */
    default String icon() {
        return "plug";
    }

    default Group group() {
        return Group.SITE;
    }

    /** Where in the group: lower numbers first. */
    default int place() {
        return 100;
    }
}
