package org.zhijia.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Settings that sites inherit from the sites above. */
@ApplicationScoped
public class Settings {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    /** All that holds on a site, by name, in one query. */
    public Map<String, String> of(SiteNode site) {
        return effective(site.ancestry(), written(site));
    }

    /**
     * @throws SettingLocked when a site above has locked the name
     */
    public void set(SiteNode site, String name, String content, boolean locked) {
        boolean lockedAbove = written(site).stream()
                .anyMatch(setting -> setting.siteId() != site.id() && setting.name().equals(name) && setting.locked());
        if (lockedAbove) {
            throw new SettingLocked(name);
        }
        var own = em.find(Setting.class, new Setting.Key(site.id(), name));
        if (own == null) {
            own = new Setting(site.id(), name);
            own.set(content, locked);
            em.persist(own);
        } else {
            own.set(content, locked);
        }
    }

    /** A setting as a site has written it. */
    public record Written(long siteId, String name, String content) { }

    /** The settings of a site and of all sites below it that hold exactly one of these texts. */
    public List<Written> holding(SiteNode site, Collection<String> contents) {
        return em.createQuery("select s from Setting s, SiteNode n where n.id = s.siteId and n.lineage like :below and s.content in :contents", Setting.class)
                .setParameter("below", site.lineage() + "%")
                .setParameter("contents", contents)
                .getResultStream().map(found -> new Written(found.siteId(), found.name(), found.content())).toList();
    }

    private List<Setting> written(SiteNode site) {
        return em.createQuery("select s from Setting s where s.siteId in :sites", Setting.class)
                .setParameter("sites", site.ancestry())
                .getResultList();
    }

    /** Walks from the root down: a nearer site wins until one has locked the name. */
    static Map<String, String> effective(List<Long> ancestry, List<Setting> written) {
        var values = new HashMap<String, String>();
        var locked = new HashSet<String>();
        for (long siteId : ancestry) {
            for (var setting : written) {
                if (setting.siteId() == siteId && !locked.contains(setting.name())) {
                    values.put(setting.name(), setting.content());
                    if (setting.locked()) {
                        locked.add(setting.name());
                    }
                }
            }
        }
        return Map.copyOf(values);
    }
}
