package org.zhijia.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.zhijia.site.SiteScope;

/** Remembers the last failure of each plugin since the start. */
@ApplicationScoped
public class PluginHealth {

    private static final System.Logger LOG = System.getLogger(PluginHealth.class.getName());

    /** What failed, where and why. */
    public record Failure(Instant at, String site, String where, String why) { }

    @Inject
    private SiteScope scope;

    @Inject
    private Clock clock;

    private final Map<String, Failure> last = new ConcurrentHashMap<>();

    public Optional<Failure> lastFailure(String pluginId) {
        return Optional.ofNullable(last.get(pluginId));
    }

    void failed(Contribution<?> contribution, Throwable cause) {
        var failure = new Failure(clock.instant(), site(), contribution.type().getName(), String.valueOf(cause));
        last.put(contribution.ownerId(), failure);
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
