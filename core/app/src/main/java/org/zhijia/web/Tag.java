package org.zhijia.web;

/** Names of the things that pages are made of. A page whose tag is dropped is made anew. */
public final class Tag {

    private Tag() { }

    /** The live revision of an entry. */
    public static String entry(long entryId) {
        return "entry:" + entryId;
    }

    /** Which entries a site shows: any list of them, whatever its section or order. */
    public static String entries(long siteId) {
        return "entries:" + siteId;
    }

    /** The same for lists that gather a site and all sites below it. */
    public static String tree(long siteId) {
        return "tree:" + siteId;
    }

    /** A site's name, settings, sections, menus, placements and theme. */
    public static String site(long siteId) {
        return "site:" + siteId;
    }

    /** What a plugin shows on a site. */
    public static String plugin(String pluginId, long siteId) {
        return "plugin:" + pluginId + ":" + siteId;
    }
}
