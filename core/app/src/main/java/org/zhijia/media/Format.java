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

    /** In pixels; the strips that phones make of a whole conversation are longer than WebP can be. */
    int longestSide() {
        return this == WEBP ? 16_383 : 65_500;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
