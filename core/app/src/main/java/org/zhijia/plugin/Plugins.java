package org.zhijia.plugin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhijia.platform.Migrations;
import org.zhijia.platform.StartOrder;
import org.zhijia.spi.Plugin;

/** The catalogue of installed plugins. */
@ApplicationScoped
public class Plugins {

    private static final System.Logger LOG = System.getLogger(Plugins.class.getName());

    @Inject
    @Any
    private Instance<Plugin> found;

    @Inject
    private Migrations migrations;

    private volatile List<Installed> installed = List.of();

    void start(@Observes @Priority(StartOrder.PLUGINS) Startup event) {
        var all = new ArrayList<Installed>();
        found.handlesStream()
                .map(handle -> start(handle.getBean().getBeanClass(), handle))
                .sorted(Comparator.comparing(Installed::id))
                .forEach(all::add);
        installed = List.copyOf(all);
    }

    /** A plugin that fails here is listed with its error, stays off everywhere, and the rest runs. */
    private Installed start(Class<?> type, Instance.Handle<Plugin> handle) {
        try {
            var plugin = handle.get();
            migrations.migrate(plugin.id(), type.getClassLoader());
            return Installed.running(type, plugin);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.ERROR, "Plugin of " + type.getPackageName() + " cannot start", e);
            return Installed.broken(type, e);
        }
    }

    /** In the order of their ids, those that could not start included. */
    public List<Installed> all() {
        return installed;
    }

    /** The plugin that a class belongs to; empty for the core's own classes. */
    public Optional<Installed> owner(Class<?> type) {
        return installed.stream()
                .filter(plugin -> plugin.owns(type))
                .max(Comparator.comparing(plugin -> plugin.home().length()));
    }
}
