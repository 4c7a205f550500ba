package org.zhijia.media;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A file as officers see it.
 *
 * @param kind      JPG, DOCX, ...
 * @param url       where visitors get it, from the root of the host; of a picture a large size
 * @param thumbnail a small size of a picture; empty for other files
 * @param width     of a picture in pixels, else 0
 * @param alt       what a picture shows; may be empty
 * @param folderId  empty when it lies in no folder
 */
public record MediaItem(long id, String name, String kind, boolean picture, String url, String thumbnail, int width, int height,
                        long bytes, String alt, OptionalLong folderId, Instant createdAt) {

    /** As the body of a text refers to it: a picture stands there, a file is linked. */
    public String markdown() {
        return picture ? "![" + escaped(alt) + "](media:" + id + ")" : "[" + escaped(name) + "](media:" + id + ")";
    }

    private static String escaped(String words) {
        return words.replaceAll("([\\\\\\[\\]])", "\\\\$1");
    }
}
