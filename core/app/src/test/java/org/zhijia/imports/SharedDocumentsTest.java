package org.zhijia.imports;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhijia.spi.DocumentDraft;
import org.zhijia.spi.DocumentReader;

/** Documents as they come, where a folder of them lies beside the repository; read, never copied. */
class SharedDocumentsTest {

    private static final List<DocumentReader> READERS = List.of(new MarkdownReader(), new PlainTextReader(), new WordReader(), new PdfReader());

    @TestFactory
    Stream<DynamicTest> everyDocumentIsReadWithoutLoss() throws IOException {
        return documents().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> isReadWithoutLoss(file)));
    }

    private static List<Path> documents() throws IOException {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path documents = folder.resolveSibling("shared").resolve("documents");
            if (Files.isDirectory(documents)) {
                try (Stream<Path> files = Files.list(documents)) {
                    return files.filter(file -> READERS.stream().anyMatch(reader -> reader.reads(file.toString())))
                            .filter(file -> !file.endsWith("README.md")).sorted().toList();
                }
            }
        }
        return List.of();
    }

    private static void isReadWithoutLoss(Path file) throws IOException {
        String name = file.getFileName().toString();
        DocumentDraft draft = READERS.stream().filter(reader -> reader.reads(name)).findFirst().orElseThrow().read(file, name).orElseThrow();
        assertFalse(draft.title().isEmpty());
        if (name.matches(".*\\.(md|txt)")) {
            DraftText.assertNothingLost(Files.readString(file), draft);
        }
    }
}
