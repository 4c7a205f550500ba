package org.zhijia.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.markup.Markup;

/** The words of a file that is a document, line by line, as far as anybody searches them. */
@ApplicationScoped
class FileReading {

    private static final long MEGABYTE = 1 << 20;
    private static final long LARGEST_MEGABYTES = 32;
    /** As many as a book has. */
    private static final int MOST_CHARACTERS = 400_000;

    @Inject
    private Readers readers;

    @Inject
    private Markup markup;

    /** @throws IOException with a message in Chinese when they cannot be known */
    String words(Path file, String name) throws IOException {
        if (!readers.canRead(name)) {
            throw new IOException("这种格式不取文字");
        }
        if (Files.size(file) > LARGEST_MEGABYTES * MEGABYTE) {
            throw new IOException("文件超过 " + LARGEST_MEGABYTES + " MB，不取文字");
        }
        var words = Stream.of(readers.read(file, name).markdown().split("\\n{2,}")).map(markup::plain)
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        return words.length() <= MOST_CHARACTERS ? words : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, MOST_CHARACTERS)));
    }
}
