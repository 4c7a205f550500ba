package org.zhijia.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A mapping in one of the demo's YAML files; a value that is not there is empty. */
record Plan(Map<?, ?> values) {

    static Plan read(Path file) throws IOException {
        return of(load(file));
    }

    static List<Plan> readList(Path file) throws IOException {
        return new Plan(Map.of("list", load(file))).plans("list");
    }

    private static Object load(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build()).loadFromInputStream(content);
        }
    }

    private static Plan of(Object value) {
        return new Plan(value instanceof Map<?, ?> map ? map : Map.of());
    }

    String text(String key) {
        return values.get(key) instanceof String text ? text.strip() : "";
    }

    boolean flag(String key) {
        return Boolean.parseBoolean(text(key));
    }

    Plan plan(String key) {
        return of(values.get(key));
    }

    List<Plan> plans(String key) {
        return values.get(key) instanceof List<?> list ? list.stream().map(Plan::of).toList() : List.of();
    }

    List<String> texts(String key) {
        return values.get(key) instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
    }

    Stream<String> keys() {
        return values.keySet().stream().map(Object::toString);
    }
}
