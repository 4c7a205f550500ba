package org.zhijia.desk.media;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import org.zhijia.media.MediaItem;

/** A file as scripts get it: {@code {id, name, bytes, kind, picture, url, thumbnail, alt, markdown}}. */
final class FileCard {

    private FileCard() { }

    static JsonObject of(MediaItem file) {
        return Json.createObjectBuilder().add("id", file.id()).add("name", file.name()).add("bytes", file.bytes())
                .add("kind", file.kind()).add("picture", file.picture()).add("url", file.url()).add("thumbnail", file.thumbnail())
                .add("alt", file.alt()).add("markdown", file.markdown()).build();
    }

    static JsonArray of(List<MediaItem> files) {
        var cards = Json.createArrayBuilder();
        files.forEach(file -> cards.add(of(file)));
        return cards.build();
    }
}
