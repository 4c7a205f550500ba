package org.zhijia.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Settings that sites inherit from the sites above. */
@ApplicationScoped
public class Settings {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    /** All that holds on a site, by name, in one query. */
    public Map<String, String> of(SiteNode site) {
        return held(site).entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, held -> held.getValue().content()));
    }

    /** The same with where each comes from; a name that nobody has written is missing. */
    public Map<String, Held> held(SiteNode site) {
        return held(site.ancestry(), written(site));
    }

    /**
     * @param locked whether it holds on all sites below, whatever they say
     * @throws SettingLocked when a site above has locked the name
     */
    public void set(SiteNode site, String name, String content, boolean locked) {
        if (held(site).getOrDefault(name, Held.UNSET).locked()) {
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

    /** Takes the site's own value away: what holds above holds here again. */
    public void forget(SiteNode site, String name) {
        Optional.ofNullable(em.find(Setting.class, new Setting.Key(site.id(), name))).ifPresent(em::remove);
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
    static Map<String, Held> held(List<Long> ancestry, List<Setting> written) {
        return written.stream().collect(Collectors.groupingBy(Setting::name,
                Collectors.collectingAndThen(Collectors.toList(), same -> standing(ancestry, same))));
    }

    private static Held standing(List<Long> ancestry, List<Setting> ofOneName) {
        var bySite = ofOneName.stream().collect(Collectors.toMap(Setting::siteId, Function.identity()));
        var held = Held.UNSET;
        var above = -1L;
        for (long siteId : ancestry) {
            held = held.below(above);
            if (bySite.containsKey(siteId)) {
                held = held.writing(bySite.get(siteId).content(), bySite.get(siteId).locked());
            }
            above = siteId;
        }
        return held;
    }
}
