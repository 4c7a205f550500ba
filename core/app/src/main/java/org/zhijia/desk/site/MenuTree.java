package org.zhijia.desk.site;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.zhijia.site.MenuItem;
import org.zhijia.site.Menus.Wish;
import org.zhijia.site.Section;
import org.zhijia.site.SectionTree;

/** A menu on its way between the page, where it is one JSON text, and the table. */
record MenuTree(List<Item> items) {

    /** @param section id of the section that it leads to; 0 when it leads to {@code url} */
    public record Item(String title, long section, String url, List<Item> children) { }

    static MenuTree of(List<MenuItem> items) {
        return new MenuTree(level(items, OptionalLong.empty()));
    }

    private static List<Item> level(List<MenuItem> items, OptionalLong parent) {
        return items.stream().filter(item -> item.parentId().equals(parent))
                .map(item -> new Item(item.title(), item.sectionId().orElse(0), item.url(), level(items, OptionalLong.of(item.id())))).toList();
    }

    /** Home page and sections, as deep as menus go: what visitors see of a site without a menu. */
    static MenuTree of(SectionTree sections, String home, int deepest) {
        var items = new ArrayList<Item>();
        items.add(new Item(home, 0, "/", List.of()));
        sections.top().forEach(top -> items.add(item(top, sections, deepest)));
        return new MenuTree(items);
    }

    private static Item item(Section section, SectionTree tree, int deepest) {
        return new Item(section.title(), section.id(), "",
                deepest == 1 ? List.of() : tree.childrenOf(section).stream().map(child -> item(child, tree, deepest - 1)).toList());
    }

    /** @throws JsonException when it is none of ours */
    static MenuTree read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return new MenuTree(items(reader.readArray()));
        } catch (ClassCastException | NullPointerException e) {
            throw new JsonException("Not a menu", e);
        }
    }

    private static List<Item> items(JsonArray array) {
        return array.getValuesAs(JsonObject.class).stream()
                .map(item -> new Item(item.getString("title").strip(), item.getJsonNumber("section").longValue(), item.getString("url").strip(),
                        items(item.getJsonArray("children")))).toList();
    }

    List<Wish> wishes() {
        return wishes(items);
    }

    private static List<Wish> wishes(List<Item> items) {
        return items.stream().map(item -> new Wish(item.title(), item.section() == 0 ? OptionalLong.empty() : OptionalLong.of(item.section()),
                item.section() == 0 ? item.url() : "", wishes(item.children()))).toList();
    }

    /** For the log of what people did. */
    String words() {
        return words(items);
    }

    private static String words(List<Item> items) {
        return String.join("、", items.stream().map(item -> item.title() + (item.children().isEmpty() ? "" : "（" + words(item.children()) + "）")).toList());
    }
}
