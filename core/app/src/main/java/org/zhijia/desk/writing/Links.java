package org.zhijia.desk.writing;

import java.util.OptionalLong;
import org.zhijia.desk.DeskPaths;
import org.zhijia.site.SiteNode;

/** Where preview links of an entry are made. */
final class Links {

    private Links() { }

    /** Empty for a text that was never saved: there is nothing yet that a link could show. */
    static String of(SiteNode site, OptionalLong entry) {
        return entry.isEmpty() ? "" : DeskPaths.of(site, "entries/" + entry.getAsLong() + "/preview");
    }
}
