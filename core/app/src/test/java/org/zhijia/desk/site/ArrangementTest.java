package org.zhijia.desk.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhijia.site.Placements.Wish;

class ArrangementTest {

    @Test
    void emptiedRegionIsTold() {
        var arrangement = Arrangement.read("{\"main\": [], \"lead\": [{\"block\": \"lead\", \"options\": {\"limit\": \"3\"}}]}");
        assertEquals(Map.of("main", List.of(), "lead", List.of(new Wish("lead", Map.of("limit", "3")))), arrangement.regions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"main\": {}}", "{\"main\": [{\"options\": {}}]}", "{\"main\": [{\"block\": \"lead\"}]}",
        "{\"main\": [{\"block\": \"lead\", \"options\": {\"limit\": 3}}]}"})
    void whatIsNoArrangementIsRefused(String json) {
        assertThrows(JsonException.class, () -> Arrangement.read(json));
    }
}
