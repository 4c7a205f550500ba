package org.zhijia.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Kinds of files that a theme may carry for browsers.
 *
 * <p>SVG is among them, because icons need it: it may hold scripts, so it leaves under a policy that stops them, and the
 * inspector refuses an upload that tries. Scripts of uploads are refused altogether: they would run with the rights of
 * every officer who visits the site.
 */
enum AssetKind {

    CSS("text/css;charset=utf-8", true), JS("text/javascript;charset=utf-8", true), SVG("image/svg+xml", true),
    WOFF2("font/woff2", false), PNG("image/png", false), JPG("image/jpeg", false), JPEG("image/jpeg", false),
    WEBP("image/webp", false), AVIF("image/avif", false), ICO("image/x-icon", false), TXT("text/plain;charset=utf-8", true);

    private final String mediaType;
    private final boolean text;

    AssetKind(String mediaType, boolean text) {
        this.mediaType = mediaType;
        this.text = text;
    }

    /** By the ending of a file's name. */
    static Optional<AssetKind> of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.name().equals(ending)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether packing makes it smaller. */
    boolean isText() {
        return text;
    }
}
