package org.zhijia.plugins.showcase.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.zhijia.plugins.showcase.Homes;
import org.zhijia.spi.SiteData;

/** {@code recommended_homes: [{title}]} in a site's description. */
@ApplicationScoped
class RecommendedData implements SiteData {

    @Inject
    private Recommended recommended;

    @Inject
    private Homes homes;

    @Override
    public String key() {
        return "recommended_homes";
    }

    @Override
    public void restore(List<Map<String, String>> rows) {
        recommended.change(homes.titled(rows.stream().map(row -> row.getOrDefault("title", "")).toList()));
    }
}
