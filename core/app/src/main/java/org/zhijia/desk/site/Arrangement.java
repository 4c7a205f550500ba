package org.zhijia.desk.site;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhijia.site.Placements.Wish;

/** Blocks by region, as the page sends them. */
record Arrangement(Map<String, List<Wish>> regions) {

    /**
     * @param json {@code {"main": [{"block": "latest", "options": {"limit": "5"}}]}}
     * @throws JsonException when it is none of ours
     */
    static Arrangement read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var regions = new LinkedHashMap<String, List<Wish>>();
            var sent = reader.readObject();
            sent.keySet().forEach(region -> regions.put(region, sent.getJsonArray(region).getValuesAs(JsonObject.class).stream()
                    .map(placed -> new Wish(placed.getString("block"), texts(placed.getJsonObject("options")))).toList()));
            return new Arrangement(regions);
        } catch (ClassCastException | NullPointerException e) {
            throw new JsonException("Not an arrangement", e);
        }
    }

    static Map<String, String> texts(JsonObject options) {
        return options.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, option -> ((JsonString) option.getValue()).getString()));
    }

    static String json(Map<String, String> options) {
        var json = Json.createObjectBuilder();
        options.forEach(json::add);
        return json.build().toString();
    }
}
