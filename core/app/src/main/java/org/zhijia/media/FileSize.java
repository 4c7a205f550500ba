package org.zhijia.media;

import java.util.Locale;

/** A size as people read it. */
public final class FileSize {

    private FileSize() { }

    public static String of(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double size = bytes / 1024.0;
        return size < 1024 ? "%.0f KB".formatted(size) : String.format(Locale.ROOT, "%.1f MB", size / 1024);
    }
}
