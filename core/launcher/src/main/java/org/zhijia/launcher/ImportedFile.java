package org.zhijia.launcher;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** What became of one file of an import. */
record ImportedFile(String name, String state, String url, List<String> kept, List<String> dropped, List<String> warnings,
                    String error) {

    static ImportedFile of(JsonObject item) {
        return new ImportedFile(text(item, "name"), text(item, "state"), text(item, "url"),
                lines(item, "kept"), lines(item, "dropped"), lines(item, "warnings"), text(item, "error"));
    }

    boolean failed() {
        return state.equals("failed");
    }

    /** The file's part of the report: one line, and one more for everything worth knowing. */
    List<String> report() {
        List<String> report = new ArrayList<>();
        report.add(title() + "  " + name + (url.isEmpty() ? "" : "  " + url));
        kept.forEach(line -> report.add("      保留：" + line));
        dropped.forEach(line -> report.add("      舍弃：" + line));
        warnings.forEach(line -> report.add("      注意：" + line));
        if (!error.isEmpty()) {
            report.add("      原因：" + error);
        }
        return report;
    }

    private String title() {
        return switch (state) {
            case "created" -> "新建";
            case "updated" -> "更新";
            case "unchanged" -> "未变";
            case "failed" -> "失败";
            default -> state;
        };
    }

    private static String text(JsonObject item, String name) {
        return item.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private static List<String> lines(JsonObject item, String name) {
        JsonArray lines = item.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
        return lines.stream().map(line -> line instanceof JsonString text ? text.getString() : line.toString()).toList();
    }
}
