package org.zhijia.plugin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;

/** Which plugins are on for the current site: the nearest site in its ancestry that has decided wins. */
@RequestScoped
public class PluginSwitches {

    /** Whether a plugin is on, and the id of the site that has said so. */
    public record Decision(boolean on, long siteId) { }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    /** By site: a task may visit several within one request. */
    private final Map<Long, Map<String, Decision>> decided = new HashMap<>();

    public boolean isOn(Installed plugin) {
        return plugin.plugin()
                .map(running -> Optional.ofNullable(decided().get(running.id())).map(Decision::on).orElseGet(running::onByDefault))
                .orElse(false);
    }

    public void turn(SiteNode site, String pluginId, boolean on) {
        leave(site, pluginId);
        em.createNativeQuery("insert into plugin_switch (site_id, plugin_id, switched_on) values (?, ?, ?)")
                .setParameter(1, site.id()).setParameter(2, pluginId).setParameter(3, on).executeUpdate();
        decided.clear();
    }

    /** Leaves the decision to the sites above again. */
    public void leave(SiteNode site, String pluginId) {
        em.createNativeQuery("delete from plugin_switch where site_id = ? and plugin_id = ?")
                .setParameter(1, site.id()).setParameter(2, pluginId).executeUpdate();
        decided.clear();
    }

    /** The decisions that hold on a site, by plugin; one that nobody has decided about is missing. */
    public Map<String, Decision> decisions(SiteNode site) {
        var ancestry = site.ancestry();
        var marks = String.join(", ", ancestry.stream().map(id -> "?").toList());
        // A longer lineage is a nearer site, so its decision is put last and wins.
        var query = em.createNativeQuery("select p.plugin_id, p.switched_on, p.site_id from plugin_switch p join site s on s.id = p.site_id"
                + " where p.site_id in (" + marks + ") order by length(s.lineage)");
        for (int i = 0; i < ancestry.size(); i++) {
            query.setParameter(i + 1, ancestry.get(i));
        }
        var decisions = new HashMap<String, Decision>();
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            decisions.put((String) columns[0], new Decision((Boolean) columns[1], ((Number) columns[2]).longValue()));
        }
        return Map.copyOf(decisions);
    }

    /** What concerns no single site, such as a person's own pages of the desk, goes by what the topmost site has decided. */
    private Map<String, Decision> decided() {
        var site = scope.isEntered() ? Optional.of(scope.node()) : sites.root();
        return site.map(here -> decided.computeIfAbsent(here.id(), id -> decisions(here))).orElse(Map.of());
    }
}
