package org.zhijia.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhijia.web.Refusal;

/** The tree of sites. */
@ApplicationScoped
public class Sites {

    private static final Pattern HOST = Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** @param host without port, in any case */
    public Optional<SiteNode> byHost(String host) {
        return em.createQuery("select h.site from SiteHost h where h.host = :host and h.site.closedAt is null", SiteNode.class)
                .setParameter("host", host.toLowerCase(Locale.ROOT))
                .getResultStream().findFirst();
    }

    public Optional<SiteNode> byKey(String key) {
        return em.createQuery("select s from SiteNode s where s.key = :key and s.closedAt is null", SiteNode.class)
                .setParameter("key", key)
                .getResultStream().findFirst();
    }

    public Optional<SiteNode> find(long id) {
        return Optional.ofNullable(em.find(SiteNode.class, id));
    }

    public SiteNode require(long id) {
        return find(id).orElseThrow(NoSuchSite::new);
    }

    public SiteNode require(String key) {
        return byKey(key).orElseThrow(NoSuchSite::new);
    }

    /** The city union's portal; empty before anything was set up. */
    public Optional<SiteNode> root() {
        return em.createQuery("select s from SiteNode s where s.parentId is null and s.closedAt is null order by s.id", SiteNode.class)
                .setMaxResults(1)
                .getResultStream().findFirst();
    }

    /** The sites right below, in the order in which they were set up. */
    public List<SiteNode> below(long id, int limit) {
        return em.createQuery("select s from SiteNode s where s.parentId = :id and s.closedAt is null order by s.id", SiteNode.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The sites of all levels below, in the order in which they were set up. */
    public List<SiteNode> allBelow(SiteNode site, int limit) {
        return em.createQuery("select s from SiteNode s where s.lineage like :prefix and s.id <> :self and s.closedAt is null order by s.id",
                        SiteNode.class)
                .setParameter("prefix", site.lineage() + "%")
                .setParameter("self", site.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Sites of all levels below whose name or key contains the words, in the order of their names.
     *
     * @param words in any case; empty for all
     */
    public List<SiteNode> searchBelow(SiteNode site, String words, int first, int limit) {
        return em.createQuery("select s from SiteNode s where s.lineage like :prefix and s.id <> :self and s.closedAt is null"
                        + " and (lower(s.name) like :words escape '!' or s.key like :words escape '!') order by s.name, s.id", SiteNode.class)
                .setParameter("prefix", site.lineage() + "%")
                .setParameter("self", site.id())
                .setParameter("words", "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%")
                .setFirstResult(first).setMaxResults(limit)
                .getResultList();
    }

    /** Those of the ids that exist, by id. */
    public Map<Long, SiteNode> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select s from SiteNode s where s.id in :ids", SiteNode.class)
                .setParameter("ids", ids)
                .getResultStream().collect(Collectors.toMap(SiteNode::id, Function.identity()));
    }

    /** The canonical host names of those sites that have one, by site. */
    public Map<Long, String> hosts(Collection<Long> siteIds) {
        if (siteIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select h.site.id, h.host from SiteHost h where h.site.id in :ids and h.place = 0", Object[].class)
                .setParameter("ids", siteIds)
                .getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** The canonical host name. */
    public Optional<String> host(long siteId) {
        return em.createQuery("select h.host from SiteHost h where h.site.id = :id and h.place = 0", String.class)
                .setParameter("id", siteId)
                .getResultStream().findFirst();
    }

    /** All host names of a site, the canonical one first. */
    public List<String> hosts(long siteId) {
        return em.createQuery("select h.host from SiteHost h where h.site.id = :id order by h.place", String.class)
                .setParameter("id", siteId)
                .getResultList();
    }

    /**
     * Gives a site these host names in the place of all that it had.
     *
     * @param hosts without port, in any case, the canonical one first; empty for a site below its portal's address only
     * @throws UnfitHost when one is no host name
     * @throws KeyTaken  when one names another site
     */
    public void rehost(SiteNode site, List<String> hosts) {
        em.createQuery("delete from SiteHost h where h.site.id = :id").setParameter("id", site.id()).executeUpdate();
        host(site, hosts);
    }

    /** Whether a site has the key, a closed one included: addresses may still point at it. */
    public boolean isTaken(String key) {
        return !em.createQuery("select s.id from SiteNode s where s.key = :key", Long.class)
                .setParameter("key", key).getResultList().isEmpty();
    }

    /**
     * Sets up a site.
     *
     * @param parent empty for the root
     * @throws KeyTaken when the key or one of the hosts names another site
     */
    public SiteNode found(Optional<SiteNode> parent, String key, SiteNode.Kind kind, String name, List<String> hosts) {
        if (isTaken(key)) {
            throw new KeyTaken(key);
        }
        var site = new SiteNode(parent.orElse(null), key, kind, name, clock.instant());
        em.persist(site);
        site.takePlace();
        host(site, hosts);
        return site;
    }

    private void host(SiteNode site, List<String> hosts) {
        var names = hosts.stream().map(Sites::plain).distinct().toList();
        for (int place = 0; place < names.size(); place++) {
            objection(names.get(place)).ifPresent(objection -> {
                throw objection;
            });
            em.persist(new SiteHost(names.get(place), site, place));
        }
    }

    /** Why no further site can have this host name; empty when one can. */
    public Optional<Refusal> objection(String host) {
        if (!HOST.matcher(plain(host)).matches()) {
            return Optional.of(new UnfitHost(host));
        }
        boolean taken = !em.createQuery("select h.host from SiteHost h where h.host = :host", String.class)
                .setParameter("host", plain(host)).getResultList().isEmpty();
        return taken ? Optional.of(new KeyTaken(host)) : Optional.empty();
    }

    private static String plain(String host) {
        return host.strip().toLowerCase(Locale.ROOT);
    }
}
