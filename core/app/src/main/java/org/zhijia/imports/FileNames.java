package org.zhijia.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What a file's name promises, and how large such a file may be. */
final class FileNames {

    private static final long TEXT_BYTES = 8L << 20;

    private FileNames() { }

    static boolean endsWith(String fileName, String... endings) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Stream.of(endings).anyMatch(ending -> name.endsWith("." + ending));
    }

    static byte[] textBytes(Path file) throws IOException {
        if (Files.size(file) > TEXT_BYTES) {
            throw new IOException("文字文件超过 8 MB，太大了");
        }
        return Files.readAllBytes(file);
    }
}
