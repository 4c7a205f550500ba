package org.zhijia.plugin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;

/** Which plugins are on for the current site: the nearest site in its ancestry that has decided wins. */
@RequestScoped
public class PluginSwitches {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private SiteScope scope;

    /** By site: a task may visit several within one request. */
    private final Map<Long, Map<String, Boolean>> decided = new HashMap<>();

    public boolean isOn(Installed plugin) {
        return plugin.plugin()
                .map(running -> decided().getOrDefault(running.id(), running.onByDefault()))
                .orElse(false);
    }

    public void turn(SiteNode site, String pluginId, boolean on) {
        em.createNativeQuery("delete from plugin_switch where site_id = ? and plugin_id = ?")
                .setParameter(1, site.id()).setParameter(2, pluginId).executeUpdate();
        em.createNativeQuery("insert into plugin_switch (site_id, plugin_id, switched_on) values (?, ?, ?)")
                .setParameter(1, site.id()).setParameter(2, pluginId).setParameter(3, on).executeUpdate();
        decided.clear();
    }

    private Map<String, Boolean> decided() {
        return decided.computeIfAbsent(scope.node().id(), site -> read());
    }

    private Map<String, Boolean> read() {
        var ancestry = scope.node().ancestry();
        var marks = String.join(", ", ancestry.stream().map(id -> "?").toList());
        // A longer lineage is a nearer site, so its decision is put last and wins.
        var query = em.createNativeQuery("select p.plugin_id, p.switched_on from plugin_switch p join site s on s.id = p.site_id"
                + " where p.site_id in (" + marks + ") order by length(s.lineage)");
        for (int i = 0; i < ancestry.size(); i++) {
            query.setParameter(i + 1, ancestry.get(i));
        }
        var switches = new HashMap<String, Boolean>();
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            switches.put((String) columns[0], (Boolean) columns[1]);
        }
        return switches;
    }
}
