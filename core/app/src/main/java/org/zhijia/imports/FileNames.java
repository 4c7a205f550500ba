package org.zhijia.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What a file's name promises, and how large such a file may be. */
final class FileNames {

    private static final long TEXT_BYTES = 8L << 20;

    private static final int LONGEST = 150;

    private FileNames() { }

    static boolean endsWith(String fileName, String... endings) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Stream.of(endings).anyMatch(ending -> name.endsWith("." + ending));
    }

    /**
     * The name under which readers download a file: what the text calls it, with the file's own ending.
     *
     * @param words as Markdown; empty for the file's own name
     */
    static String shown(String path, String words) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String called = Verbatim.plain(words).strip().replaceAll("[/\\\\\\p{Cntrl}]", " ");
        String ending = file.contains(".") ? file.substring(file.lastIndexOf('.')) : "";
        if (called.isEmpty() || called.length() > LONGEST) {
            return file;
        }
        return called.toLowerCase(Locale.ROOT).endsWith(ending.toLowerCase(Locale.ROOT)) ? called : called + ending;
    }

    static byte[] textBytes(Path file) throws IOException {
        if (Files.size(file) > TEXT_BYTES) {
            throw new IOException("文字文件超过 8 MB，太大了");
        }
        return Files.readAllBytes(file);
    }
}
