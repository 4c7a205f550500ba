package org.zhijia.media;

import java.util.Locale;

/** The formats in which pictures are served. */
enum Format {

    JPG("image/jpeg"), PNG("image/png"), WEBP("image/webp");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
