package org.zhijia.content;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inputs of an editor by name, as they stand there: whatever was typed, however unfinished. */
public record Manuscript(Map<String, List<String>> inputs) {

    /** Names of the inputs that every type has. */
    public static final String TITLE = "title";
    public static final String BODY = "body";

    public Manuscript {
        inputs = Map.copyOf(inputs);
    }

    /** @param json an object of lists of texts; what is anything else is left out */
    public static Manuscript of(JsonObject json) {
        var inputs = new LinkedHashMap<String, List<String>>();
        json.forEach((name, value) -> {
            if (value instanceof JsonArray texts) {
                inputs.put(name, texts.stream().filter(JsonString.class::isInstance).map(text -> ((JsonString) text).getString()).toList());
            }
        });
        return new Manuscript(inputs);
    }

    static Manuscript read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return of(reader.readObject());
        }
    }

    public JsonObject json() {
        var json = Json.createObjectBuilder();
        inputs.forEach((name, texts) -> json.add(name, Json.createArrayBuilder(texts)));
        return json.build();
    }

    /** The first text of an input; empty when there is none. */
    public String text(String name) {
        return inputs.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    public String title() {
        return text(TITLE);
    }

    /** Markdown. */
    public String body() {
        return text(BODY);
    }

    public Manuscript with(String name, String text) {
        var changed = new LinkedHashMap<>(inputs);
        changed.put(name, List.of(text));
        return new Manuscript(changed);
    }
}
