package org.zhijia.desk.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhijia.site.Menus.Wish;

class MenuTreeTest {

    @Test
    void treeOfThePageBecomesWishes() {
        var tree = MenuTree.read("""
                [{"title": " 首页 ", "section": 0, "url": "/", "children": []},
                 {"title": "政策", "section": 7, "url": "/forgotten", "children": [{"title": "站外", "section": 0, "url": " https://example.org/ ", "children": []}]}]
                """);
        assertEquals(List.of(new Wish("首页", OptionalLong.empty(), "/", List.of()),
                new Wish("政策", OptionalLong.of(7), "", List.of(new Wish("站外", OptionalLong.empty(), "https://example.org/", List.of())))), tree.wishes());
        assertEquals("首页、政策（站外）", tree.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "[{\"title\": 1, \"section\": 0, \"url\": \"\", \"children\": []}]",
        "[{\"title\": \"缺\", \"section\": \"0\", \"url\": \"\", \"children\": []}]", "[{\"title\": \"少\"}]"})
    void whatIsNoMenuIsRefused(String json) {
        assertThrows(JsonException.class, () -> MenuTree.read(json));
    }
}
