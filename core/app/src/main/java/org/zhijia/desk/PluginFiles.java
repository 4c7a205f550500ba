package org.zhijia.desk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Optional;
import org.zhijia.plugin.Plugins;

/** Files in the jar of one plugin: a class loader would find those of any. */
final class PluginFiles {

    private PluginFiles() { }

    /** @param path from the root of the jar: {@code messages/desk.properties} */
    static Optional<InputStream> open(Plugins plugins, String id, String path) throws IOException {
        var plugin = plugins.all().stream().filter(installed -> installed.id().equals(id)).findFirst();
        if (plugin.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(inside(plugin.get().location(), path).openStream());
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    private static URL inside(URL location, String path) throws IOException {
        try {
            var address = location.toString();
            return new URI(address.endsWith("/") ? address + path : "jar:" + address + "!/" + path).toURL();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
