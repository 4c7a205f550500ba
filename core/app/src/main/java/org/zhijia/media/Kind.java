package org.zhijia.media;

import java.util.List;
import java.util.Locale;

/** The kinds of files that the library takes. Everything else is refused. */
enum Kind {

    JPEG("image/jpeg", 40, "jpg", "jpeg"),
    PNG("image/png", 40, "png"),
    WEBP("image/webp", 40, "webp"),
    GIF("image/gif", 40, "gif"),
    MP4("video/mp4", 1024, "mp4", "m4v"),
    WEBM("video/webm", 1024, "webm"),
    MP3("audio/mpeg", 200, "mp3"),
    PDF("application/pdf", 200, "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", 100, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 100, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", 200, "pptx"),
    DOC("application/msword", 100, "doc"),
    XLS("application/vnd.ms-excel", 100, "xls"),
    PPT("application/vnd.ms-powerpoint", 200, "ppt"),
    WPS("application/kswps", 100, "wps"),
    ZIP("application/zip", 500, "zip"),
    TXT("text/plain", 20, "txt"),
    CSV("text/csv", 20, "csv");

    private static final long MEGABYTE = 1024 * 1024;

    static final long LARGEST_BYTES = 1024 * MEGABYTE;

    private final String mediaType;
    private final long megabytes;
    private final List<String> endings;

    Kind(String mediaType, long megabytes, String... endings) {
        this.mediaType = mediaType;
        this.megabytes = megabytes;
        this.endings = List.of(endings);
    }

    static Kind ofMediaType(String mediaType) {
        for (Kind kind : values()) {
            if (kind.mediaType.equals(mediaType)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of ours: " + mediaType);
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return endings.getFirst();
    }

    boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP || this == GIF;
    }

    /** Whether browsers play it within a page. */
    boolean isPlayable() {
        return this == MP4 || this == WEBM || this == MP3;
    }

    void checkSize(long bytes) throws UnfitFile {
        if (bytes > megabytes * MEGABYTE) {
            throw new UnfitFile("文件太大：" + ending().toUpperCase(Locale.ROOT) + " 文件最大 " + megabytes + " MB，这个文件有 "
                    + FileSize.of(bytes) + "。");
        }
    }

    boolean fits(String name) {
        return endings.contains(FileName.ending(name));
    }
}
