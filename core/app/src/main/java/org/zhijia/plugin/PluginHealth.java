package org.zhijia.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.zhijia.site.SiteScope;

/** Remembers the last failure of each plugin on each site since the start. */
@ApplicationScoped
public class PluginHealth {

    private static final System.Logger LOG = System.getLogger(PluginHealth.class.getName());

    /** What failed, where and why. */
    public record Failure(Instant at, String site, String where, String why) { }

    @Inject
    private SiteScope scope;

    @Inject
    private Clock clock;

    /** By plugin, then by site. */
    private final Map<String, Map<String, Failure>> last = new ConcurrentHashMap<>();

    /** On whatever site. */
    public Optional<Failure> lastFailure(String pluginId) {
        return last.getOrDefault(pluginId, Map.of()).values().stream().max(Comparator.comparing(Failure::at));
    }

    /** @param siteKey of the site that asks: what happens on others is not its business */
    public Optional<Failure> lastFailure(String pluginId, String siteKey) {
        return Optional.ofNullable(last.getOrDefault(pluginId, Map.of()).get(siteKey));
    }

    void failed(Contribution<?> contribution, Throwable cause) {
        var failure = new Failure(clock.instant(), site(), contribution.type().getName(), String.valueOf(cause));
        last.computeIfAbsent(contribution.ownerId(), id -> new ConcurrentHashMap<>()).put(failure.site(), failure);
        LOG.log(Level.ERROR, "Plugin " + contribution.ownerId() + " failed in " + failure.where() + " on site " + failure.site(), cause);
    }

    private String site() {
        try {
            return scope.isEntered() ? scope.get().key() : "-";
        } catch (ContextNotActiveException e) {
            return "-";
        }
    }
}
