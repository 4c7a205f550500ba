package org.zhijia.e2e;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One page of every kind on every demo site, found as a visitor finds them: through the site map. */
final class PublicPages {

    /** Portal, district and schools: three themes among them. */
    static final List<String> SITES = List.of("", "/s/shating", "/s/qingping", "/s/tinglan", "/s/tongjiang");

    private static final Pattern LINK = Pattern.compile("<loc>https?://[^/<]+(/[^<]*)</loc>");

    /** @param kind for messages and the names of pictures */
    record PublicPage(String site, String kind, String path, int status) {

        String name() {
            return (site.isEmpty() ? "portal" : site.substring(3)) + "-" + kind;
        }
    }

    private PublicPages() { }

    static List<PublicPage> all(Product product) throws IOException, InterruptedException {
        var pages = new ArrayList<PublicPage>();
        for (var site : SITES) {
            pages.addAll(of(product, site));
        }
        return List.copyOf(pages);
    }

    static List<PublicPage> of(Product product, String site) throws IOException, InterruptedException {
        var pages = new ArrayList<PublicPage>();
        pages.add(new PublicPage(site, "home", site + "/", 200));
        pages.add(new PublicPage(site, "links", site + "/links", 200));
        pages.add(new PublicPage(site, "map", site + "/sitemap", 200));
        pages.add(new PublicPage(site, "missing", site + "/no-such-page", 404));
        var entries = entries(product, site);
        for (var type : List.of("news", "policy", "profile")) {
            entries.stream().filter(path -> path.startsWith("/" + type + "/")).findFirst()
                    .ifPresent(path -> pages.add(new PublicPage(site, type, site + path, 200)));
        }
        sections(product, site).forEach(path -> pages.add(new PublicPage(site, "section" + path.replace('/', '-'), site + path, 200)));
        return List.copyOf(pages);
    }

    /** Paths of all entries as on the site's own host, from its sitemap. */
    static List<String> entries(Product product, String site) throws IOException, InterruptedException {
        return paths(product, site).filter(path -> path.matches("/(news|policy|profile)/\\d{4}/\\d+")).toList();
    }

    private static List<String> sections(Product product, String site) throws IOException, InterruptedException {
        return paths(product, site).filter(path -> path.matches("/[a-z0-9-]+/")).toList();
    }

    private static Stream<String> paths(Product product, String site) throws IOException, InterruptedException {
        // The portal's own map stands below an index of all sites' maps.
        var map = product.get(site + (site.isEmpty() ? "/sitemap-pages.xml" : "/sitemap.xml")).body();
        return LINK.matcher(map).results().map(match -> match.group(1))
                .map(path -> path.startsWith(site + "/") ? path.substring(site.length()) : path);
    }
}
