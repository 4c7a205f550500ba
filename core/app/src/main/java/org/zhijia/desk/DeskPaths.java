package org.zhijia.desk;

import org.zhijia.site.SiteNode;

/** Addresses of the desk. */
public final class DeskPaths {

    private DeskPaths() { }

    /** @param path of a request, with or without the slash in front */
    public static boolean isDesk(String path) {
        return path.startsWith("desk/") || path.startsWith("/desk/") || path.equals("desk") || path.equals("/desk");
    }

    /** @param path below the site's part of the desk: {@code entries/42}; empty for its front page */
    public static String of(SiteNode site, String path) {
        return "/desk/sites/" + site.key() + "/" + path;
    }
}
