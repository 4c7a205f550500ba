package org.zhijia.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the operator decided. A system property wins over the environment ({@code zhijia.http.port} is
 * {@code ZHIJIA_HTTP_PORT} there), the environment over {@code zhijia.properties} in the data folder, that over
 * {@code zhijia.properties} of the distribution, and all of them over the default.
 */
final class Settings {

    private static final String PREFIX = "zhijia.";

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    static Settings of(Distribution distribution, Properties system, Map<String, String> environment) {
        Settings outer = new Settings(merged(defaults(distribution), file(distribution.settings()), environment, system));
        Path own = outer.home().resolve("zhijia.properties");
        return new Settings(merged(defaults(distribution), file(distribution.settings()), file(own), environment, system));
    }

    private static Map<String, String> defaults(Distribution distribution) {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("zhijia.http.port", "8080");
        defaults.put("zhijia.home", distribution.folder().resolve("data").toString());
        defaults.put("zhijia.themes", distribution.themes().toString());
        defaults.put("zhijia.demo", "false");
        defaults.put("zhijia.demo.content", distribution.demo().toString());
        defaults.put("zhijia.dev", "false");
        return defaults;
    }

    private static Map<String, String> file(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new Failure("设置文件 " + file + " 无法读取：" + Failure.reason(e) + "。请检查文件权限和内容（UTF-8 编码）", e);
            }
        }
        return strings(properties);
    }

    private static Map<String, String> strings(Properties properties) {
        Map<String, String> strings = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> strings.put(name, properties.getProperty(name).strip()));
        return strings;
    }

    private static Map<String, String> merged(Map<String, String> defaults, Map<String, String> file,
            Map<String, String> environment, Properties system) {
        return merged(defaults, file, Map.of(), environment, system);
    }

    private static Map<String, String> merged(Map<String, String> defaults, Map<String, String> outer,
            Map<String, String> inner, Map<String, String> environment, Properties system) {
        Map<String, String> merged = new TreeMap<>(defaults);
        putOwn(merged, outer);
        putOwn(merged, inner);
        environment.forEach((name, value) -> {
            if (name.startsWith("ZHIJIA_")) {
                merged.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        putOwn(merged, strings(system));
        return merged;
    }

    private static void putOwn(Map<String, String> merged, Map<String, String> values) {
        values.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                merged.put(name, value);
            }
        });
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    Path home() {
        return Path.of(values.get("zhijia.home")).toAbsolutePath().normalize();
    }

    int httpPort() {
        String port = values.get("zhijia.http.port");
        if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 65535) {
            throw new Failure("设置 zhijia.http.port 的值“" + port + "”不是端口号，请改为 1 到 65535 之间的整数");
        }
        return Integer.parseInt(port);
    }

    /** Where the application reads its settings: MicroProfile Config asks system properties first. */
    void export() {
        values.forEach(System::setProperty);
    }
}
