package org.zhijia.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the operator decided. A system property wins over the environment ({@code zhijia.http.port} is
 * {@code ZHIJIA_HTTP_PORT} there), the environment over {@code zhijia.properties} in the data folder, that over
 * {@code zhijia.properties} of the distribution, and all of them over the default.
 */
final class Settings {

    private static final String PREFIX = "zhijia.";
    private static final String FILE = "zhijia.properties";

    private final Map<String, String> values;

    private Settings(List<Map<String, String>> layers) {
        Map<String, String> merged = new HashMap<>();
        layers.forEach(merged::putAll);
        merged.keySet().removeIf(name -> !name.startsWith(PREFIX));
        this.values = Map.copyOf(merged);
    }

    static Settings of(Distribution distribution, Properties system, Map<String, String> environment) {
        Map<String, String> defaults = defaults(distribution);
        Map<String, String> installed = file(distribution.folder().resolve(FILE));
        Map<String, String> asked = new HashMap<>(named(environment));
        asked.putAll(strings(system));
        // Where the data folder is, and with it the file in there, can be decided anywhere but in that file.
        Path home = new Settings(List.of(defaults, installed, asked)).home();
        return new Settings(List.of(defaults, installed, file(home.resolve(FILE)), asked, Map.of("zhijia.home", home.toString())));
    }

    private static Map<String, String> defaults(Distribution distribution) {
        return Map.of(
                "zhijia.http.port", "8080",
                "zhijia.home", distribution.folder().resolve("data").toString(),
                "zhijia.plugins", distribution.folder().resolve("plugins").toString(),
                "zhijia.themes", distribution.folder().resolve("themes").toString(),
                "zhijia.fonts", distribution.folder().resolve("fonts").toString(),
                "zhijia.demo", "false",
                "zhijia.demo.content", distribution.folder().resolve("demo").toString(),
                "zhijia.dev", "false");
    }

    private static Map<String, String> file(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new Failure("设置文件 " + file + " 无法读取（" + Failure.reason(e) + "）：请检查权限，并用 UTF-8 编码保存", e);
            }
        }
        return strings(properties);
    }

    private static Map<String, String> named(Map<String, String> environment) {
        Map<String, String> named = new HashMap<>();
        environment.forEach((name, value) -> named.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        return named;
    }

    private static Map<String, String> strings(Properties properties) {
        Map<String, String> strings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> strings.put(name, properties.getProperty(name).strip()));
        return strings;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    Path home() {
        return Path.of(values.get("zhijia.home")).toAbsolutePath().normalize();
    }

    Path plugins() {
        return Path.of(values.get("zhijia.plugins"));
    }

    int httpPort() {
        String port = values.get("zhijia.http.port");
        if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 65_535) {
            throw new Failure("设置 zhijia.http.port 的值“" + port + "”不是端口号：请改为 1 到 65535 之间的整数");
        }
        return Integer.parseInt(port);
    }

    /** Where the application reads its settings: MicroProfile Config asks system properties first. */
    void export() {
        values.forEach(System::setProperty);
    }
}
