package org.zhijia.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Small archives for tests. */
final class Jars {

    private Jars() {
    }

    static Path plugin(Path file, String api) throws IOException {
        return plugin(file, api, Map.of());
    }

    static Path plugin(Path file, String api, Map<String, String> contents) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(PluginJar.API, api);
        return write(new JarOutputStream(Files.newOutputStream(file), manifest), contents, file);
    }

    static Path of(Path file, Map<String, String> contents) throws IOException {
        return write(new JarOutputStream(Files.newOutputStream(file)), contents, file);
    }

    private static Path write(JarOutputStream out, Map<String, String> contents, Path file) throws IOException {
        try (JarOutputStream jar = out) {
            for (Map.Entry<String, String> entry : contents.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
