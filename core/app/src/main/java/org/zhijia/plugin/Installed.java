package org.zhijia.plugin;

import java.net.URL;
import java.util.Optional;
import org.zhijia.spi.Plugin;

/**
 * A plugin in the catalogue.
 *
 * @param id       of the plugin; of a broken one that could not even say it, its package
 * @param home     the package of its {@link Plugin} class: what is in it or below belongs to the plugin
 * @param plugin   empty when it could not start
 * @param error    why it could not start
 * @param location of its jar, to tell its resources from those of others
 * @param loader   that sees its resources
 */
public record Installed(String id, String home, Optional<Plugin> plugin, Optional<String> error, URL location, ClassLoader loader) {

    static Installed running(Class<?> type, Plugin plugin) {
        return new Installed(plugin.id(), type.getPackageName(), Optional.of(plugin), Optional.empty(), location(type), type.getClassLoader());
    }

    static Installed broken(Class<?> type, Throwable cause) {
        return new Installed(type.getPackageName(), type.getPackageName(), Optional.empty(), Optional.of(String.valueOf(cause.getMessage())),
                location(type), type.getClassLoader());
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    public boolean isRunning() {
        return plugin.isPresent();
    }

    boolean owns(Class<?> type) {
        var name = type.getPackageName();
        return name.equals(home) || name.startsWith(home + ".");
    }
}
