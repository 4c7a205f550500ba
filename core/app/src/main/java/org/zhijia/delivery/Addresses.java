package org.zhijia.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.api.Links;
import org.zhijia.api.Site;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;

/** Addresses as links of the current request write them, and as the rest of the world knows them. */
@RequestScoped
public class Addresses implements Links {

    private static final int MOST_BELOW = 500;

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    private final Map<Long, Optional<String>> hosts = new HashMap<>();
    private String scheme = "https";
    private String port = "";
    private String arrivalHost = "";
    private SiteNode ground;

    /** Scheme and port are taken from how the visitor came; tasks, which nobody visits, write plain HTTPS addresses. */
    void arriveBy(URI uri) {
        scheme = uri.getScheme();
        arrivalHost = uri.getHost();
        boolean usual = uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
        port = usual ? "" : ":" + uri.getPort();
    }

    @Override
    public String to(String path) {
        return scope.get().base() + path;
    }

    @Override
    public String absolute(String path) {
        return origin(scope.node()) + path;
    }

    @Override
    public Map<Long, Site> sites(Collection<Long> ids) {
        var here = here().filter(site -> ids.contains(site.id()));
        var others = new HashSet<>(ids);
        here.map(SiteNode::id).ifPresent(others::remove);
        prepare(others);
        return Stream.concat(here.stream(), sites.find(others).values().stream()).filter(SiteNode::isOpen)
                .collect(Collectors.toUnmodifiableMap(SiteNode::id, site -> site.at(base(site))));
    }

    @Override
    public List<Site> below() {
        var below = sites.below(scope.node().id(), MOST_BELOW);
        prepare(below.stream().map(SiteNode::id).toList());
        return below.stream().map(site -> site.at(base(site))).toList();
    }

    @Override
    public Optional<Site> site(String key) {
        return here().filter(site -> site.key().equals(key)).or(() -> sites.byKey(key)).map(site -> site.at(base(site)));
    }

    /** The canonical host of the current site, or of the portal that it is reached through. */
    public String domain() {
        return Optional.ofNullable(URI.create(origin(scope.node())).getHost()).orElse(arrivalHost);
    }

    /**
     * Where pages of a site begin in links of this request: nothing or a path where the site can be reached on this host,
     * else its own origin.
     */
    public String base(SiteNode site) {
        if (site.id() == scope.node().id()) {
            return scope.get().base();
        }
        if (site.id() == ground().id()) {
            return "";
        }
        return site.lineage().startsWith(ground().lineage()) ? "/s/" + site.key() : origin(site);
    }

    /** Where pages of a site begin for the rest of the world: scheme and canonical host, and the path below the portal if it has none. */
    public String origin(SiteNode site) {
        return host(site.id()).map(this::withScheme).orElseGet(() -> portalOrigin(site) + (site.isRoot() ? "" : "/s/" + site.key()));
    }

    /** A portal that was given no name is known by the one that the visitor used. */
    private String portalOrigin(SiteNode site) {
        var host = host(site.ancestry().getFirst()).orElse(arrivalHost);
        return host.isEmpty() ? "" : withScheme(host);
    }

    /** An address on this host, as the rest of the world knows it. */
    public String absoluteOf(String address) {
        return address.startsWith("/") ? withScheme(host(ground().id()).orElse(arrivalHost)) + address : address;
    }

    /** Looks up the hosts of many sites in one query. A site without one is not asked for again. */
    void prepare(Collection<Long> siteIds) {
        var found = sites.hosts(siteIds);
        siteIds.forEach(site -> hosts.put(site, Optional.ofNullable(found.get(site))));
    }

    /** Most links stay where they are, and that site is known already. */
    private Optional<SiteNode> here() {
        return scope.isEntered() ? Optional.of(scope.node()) : Optional.empty();
    }

    /** The site whose own host this is. */
    private SiteNode ground() {
        if (ground == null) {
            ground = scope.get().base().isEmpty() ? scope.node()
                    : sites.byHost(arrivalHost).or(sites::root).orElseGet(scope::node);
        }
        return ground;
    }

    private Optional<String> host(long siteId) {
        return hosts.computeIfAbsent(siteId, sites::host);
    }

    private String withScheme(String host) {
        return scheme + "://" + host + port;
    }
}
