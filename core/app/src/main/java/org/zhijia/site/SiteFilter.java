package org.zhijia.site;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the site of a request: by host name, by {@code /s/<key>/} below a portal, or by {@code /api/sites/<key>/} and
 * {@code /desk/sites/<key>/}. What stands behind {@code /s/<key>} is served as on the site's own host; the desk is the
 * same on every host, and {@code /s/<key>/desk} leads there.
 */
public class SiteFilter extends HttpFilter {

    private static final Pattern BELOW_PORTAL = Pattern.compile("/s/([a-z0-9-]{1,40})(/.*)?");
    private static final Pattern API = Pattern.compile("/api/sites/([a-z0-9-]{1,40})/.*");
    private static final Pattern DESK = Pattern.compile("/desk(/.*)?");
    private static final Pattern DESK_OF_SITE = Pattern.compile("/desk/sites/([a-z0-9-]{1,40})(/.*)?");
    /** Named by the hash of their content, so the same on every site. */
    private static final Pattern SITELESS = Pattern.compile("/(assets|media)/.*");
    /** A freshly started machine knows no other name of itself. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    @Inject
    private transient Sites sites;

    @Inject
    private transient SiteScope scope;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        if (isAmbiguous(path)) {
            PlainNotFound.answer(response);
            return;
        }
        if (DESK.matcher(path).matches()) {
            enterFromDesk(path, request);
            chain.doFilter(request, response);
            return;
        }
        if (SITELESS.matcher(path).matches()) {
            chain.doFilter(request, response);
            return;
        }
        var host = byHost(request.getServerName());
        if (host.isEmpty()) {
            PlainNotFound.answer(response);
            return;
        }
        var below = BELOW_PORTAL.matcher(path);
        var api = API.matcher(path);
        if (below.matches()) {
            serveBelow(host.get(), below.group(1), Optional.ofNullable(below.group(2)), request, response);
        } else if (api.matches()) {
            serveOther(sites.byKey(api.group(1)), request, response, chain);
        } else {
            scope.enter(host.get(), "");
            chain.doFilter(request, response);
        }
    }

    /** What filters and JAX-RS would read differently: it ignores parameters of segments and repeated slashes. */
    private static boolean isAmbiguous(String path) {
        return path.contains(";") || path.startsWith("//");
    }

    /** Without a site the desk is about the person: what waits on all sites, the own account. */
    private void enterFromDesk(String path, HttpServletRequest request) {
        var desk = DESK_OF_SITE.matcher(path);
        if (desk.matches()) {
            // An unknown key is refused by the resource, in the manner of the desk.
            sites.byKey(desk.group(1)).ifPresent(site -> scope.enter(site, base(site, request.getServerName())));
        }
    }

    /** Where the site's public pages begin for whoever sees the desk on this host. */
    private String base(SiteNode site, String host) {
        return byHost(host).map(SiteNode::id).filter(id -> id == site.id()).isPresent() ? "" : "/s/" + site.key();
    }

    private Optional<SiteNode> byHost(String host) {
        return sites.byHost(host).or(() -> LOOPBACK.contains(host) ? sites.root() : Optional.empty());
    }

    private void serveBelow(SiteNode portal, String key, Optional<String> rest, HttpServletRequest request,
                            HttpServletResponse response) throws IOException, ServletException {
        var site = sites.byKey(key).filter(found -> found.lineage().startsWith(portal.lineage()));
        if (site.isEmpty()) {
            PlainNotFound.answer(response);
        } else if (rest.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", "/s/" + key + "/");
        } else if (DESK.matcher(rest.get()).matches()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/desk/sites/" + key + rest.get().substring("/desk".length()));
        } else {
            scope.enter(site.get(), "/s/" + key);
            request.getRequestDispatcher(rest.get()).forward(request, response);
        }
    }

    private void serveOther(Optional<SiteNode> site, HttpServletRequest request, HttpServletResponse response,
                            FilterChain chain) throws IOException, ServletException {
        // An unknown key is refused by the resource, in the manner of the API.
        site.ifPresent(found -> scope.enter(found, ""));
        chain.doFilter(request, response);
    }
}
