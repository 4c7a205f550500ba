package org.zhijia.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
        return write(new JarOutputStream(Files.newOutputStream(file), manifest(api)), contents, file);
    }

    private static Manifest manifest(String api) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(PluginJar.API, api);
        return manifest;
    }

    /** A plugin of this launcher's API with one class, taken from the test's own. */
    static Path pluginOf(Path file, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream code = type.getClassLoader().getResourceAsStream(name)) {
            return writeBytes(new JarOutputStream(Files.newOutputStream(file), manifest(Release.current().api())), Map.of(name, code.readAllBytes()), file);
        }
    }

    static Path of(Path file, Map<String, String> contents) throws IOException {
        return write(new JarOutputStream(Files.newOutputStream(file)), contents, file);
    }

    private static Path write(JarOutputStream out, Map<String, String> contents, Path file) throws IOException {
        Map<String, byte[]> bytes = new HashMap<>();
        contents.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return writeBytes(out, bytes, file);
    }

    private static Path writeBytes(JarOutputStream out, Map<String, byte[]> contents, Path file) throws IOException {
        try (JarOutputStream jar = out) {
            for (Map.Entry<String, byte[]> entry : contents.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
        return file;
    }
}
