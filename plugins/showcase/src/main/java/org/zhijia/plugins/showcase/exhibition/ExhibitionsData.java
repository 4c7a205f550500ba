package org.zhijia.plugins.showcase.exhibition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhijia.plugins.showcase.Homes;
import org.zhijia.plugins.showcase.Picks;
import org.zhijia.spi.SiteData;

/** {@code exhibitions: [{title, introduction, cover, opens, closes, homes}]} in a site's description; homes by title, one a line. */
@ApplicationScoped
class ExhibitionsData implements SiteData {

    @Inject
    private Exhibitions exhibitions;

    @Inject
    private Homes homes;

    @Override
    public String key() {
        return "exhibitions";
    }

    @Override
    public void restore(List<Map<String, String>> rows) {
        exhibitions.all().forEach(exhibitions::close);
        rows.forEach(this::open);
    }

    private void open(Map<String, String> row) {
        exhibitions.open(plan(row, homes.titled(row.getOrDefault("homes", "").lines().toList())));
    }

    /** @throws IllegalArgumentException when an officer could not have opened it like this */
    static Plan plan(Map<String, String> row, Picks exhibits) {
        var typed = new HashMap<>(row);
        typed.put(PlanForm.EXHIBITS, exhibits.written());
        return PlanForm.typed(typed).plan().orElseThrow(() -> new IllegalArgumentException("No exhibition can be opened with " + row));
    }
}
