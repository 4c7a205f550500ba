package org.zhijia.plugins.search.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.zhijia.api.Site;
import org.zhijia.plugins.search.query.Hit;

/** Addresses of what was found. */
final class Where {

    private Where() { }

    /**
     * @param sites  by id, with bases that suit the current request
     * @param path   on the site
     * @param anchor of a clause; empty for the whole page
     */
    static String address(Map<Long, Site> sites, long site, String path, String anchor) {
        var base = sites.containsKey(site) ? sites.get(site).base() : "";
        return base + path + (anchor.isEmpty() ? "" : "#" + URLEncoder.encode(anchor, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** Of the attached file that something was found in; pictures and the like lie at the same address on every site. */
    static String file(Map<Long, Site> sites, Hit hit) {
        return hit.attachmentUrl().startsWith("/files/") ? address(sites, hit.site(), hit.attachmentUrl(), "") : hit.attachmentUrl();
    }
}
