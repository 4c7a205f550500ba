package org.zhijia.plugins.links;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Links as JSON. */
final class LinksJson {

    private LinksJson() { }

    static JsonObject write(LinkEntry link) {
        return Json.createObjectBuilder().add("group", link.group()).add("title", link.title()).add("url", link.url()).build();
    }

    static LinkEntry read(JsonObject link) {
        return new LinkEntry(link.getString("group", ""), link.getString("title", ""), link.getString("url", ""));
    }
}
