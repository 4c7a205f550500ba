package org.zhijia.plugins.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.zhijia.spi.SiteData;

/** {@code links: [{group, title, url}]} in a site's description. */
@ApplicationScoped
class LinksData implements SiteData {

    @Inject
    private Links links;

    @Override
    public String key() {
        return "links";
    }

    @Override
    public void restore(List<Map<String, String>> rows) {
        links.replace(rows.stream().map(LinksData::entry).toList());
    }

    private static LinkEntry entry(Map<String, String> row) {
        return new LinkEntry(row.getOrDefault("group", ""), row.getOrDefault("title", ""), row.getOrDefault("url", ""));
    }
}
