package org.zhijia.founding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A mapping in a YAML file, every scalar a text; a value that is not there is empty. */
public record Plan(Map<?, ?> values) {

    public static Plan read(Path file) throws IOException {
        return of(load(file));
    }

    public static List<Plan> readList(Path file) throws IOException {
        return new Plan(Map.of("list", load(file))).plans("list");
    }

    public static Plan read(InputStream content) {
        return of(load(content));
    }

    private static Object load(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return load(content);
        }
    }

    private static Object load(InputStream content) {
        return new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build()).loadFromInputStream(content);
    }

    private static Plan of(Object value) {
        return new Plan(value instanceof Map<?, ?> map ? map : Map.of());
    }

    public String text(String key) {
        return values.get(key) instanceof String text ? text.strip() : "";
    }

    public boolean flag(String key) {
        return Boolean.parseBoolean(text(key));
    }

    public Plan plan(String key) {
        return of(values.get(key));
    }

    public List<Plan> plans(String key) {
        return values.get(key) instanceof List<?> list ? list.stream().map(Plan::of).toList() : List.of();
    }

    public List<String> texts(String key) {
        return values.get(key) instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
    }

    /** All values that are scalars, by key. */
    public Map<String, String> texts() {
        return keys().collect(Collectors.toMap(key -> key, this::text));
    }

    public Stream<String> keys() {
        return values.keySet().stream().map(Object::toString);
    }
}
