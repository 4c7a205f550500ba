package org.zhijia.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What plugins and the core itself contribute: the only way in which the core asks plugins for anything. */
@ApplicationScoped
public class Contributions {

    @Inject
    @Any
    private Instance<Object> beans;

    @Inject
    private Plugins plugins;

    @Inject
    private PluginSwitches switches;

    @Inject
    private PluginHealth health;

    private final Map<Class<?>, List<Contribution<?>>> known = new ConcurrentHashMap<>();

    /** Contributions that are on for the current site: the core's first, then by plugin id, then by class name. */
    public <T> List<Contribution<T>> of(Class<T> type) {
        return everywhere(type).stream().filter(this::isOn).toList();
    }

    /** Contributions of all running plugins, whatever sites have decided: for work that concerns no single site. */
    public <T> List<Contribution<T>> everywhere(Class<T> type) {
        @SuppressWarnings("unchecked")
        var all = (List<Contribution<T>>) (List<?>) known.computeIfAbsent(type, this::find);
        return all.stream().filter(contribution -> contribution.owner().map(Installed::isRunning).orElse(true)).toList();
    }

    /** Forgets what was found; the catalogue of plugins has changed. */
    void forget() {
        known.clear();
    }

    private List<Contribution<?>> find(Class<?> type) {
        return beans.select(type).handlesStream()
                .<Contribution<?>>map(this::contribution)
                .sorted(Comparator.<Contribution<?>, String>comparing(found -> found.owner().map(Installed::id).orElse(""))
                        .thenComparing(found -> found.type().getName()))
                .toList();
    }

    private <T> Contribution<T> contribution(Instance.Handle<T> handle) {
        var type = handle.getBean().getBeanClass();
        return new Contribution<>(plugins.owner(type), type, handle::get, health);
    }

    private boolean isOn(Contribution<?> contribution) {
        Optional<Installed> owner = contribution.owner();
        return owner.isEmpty() || switches.isOn(owner.get());
    }
}
