package org.zhijia.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhijia.spi.DocumentDraft;
import org.zhijia.spi.DocumentReader;

/** Each deviation that real files have, as a file, beside the draft that must become of it. */
class ReaderExamplesTest {

    private static final List<DocumentReader> READERS = List.of(new MarkdownReader(), new PlainTextReader());

    @TestFactory
    Stream<DynamicTest> everyExampleBecomesItsDraft() throws IOException, URISyntaxException {
        Path folder = Path.of(ReaderExamplesTest.class.getResource("/imports").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> examples = files.filter(file -> !file.toString().endsWith(".draft")).sorted().toList();
            assertTrue(examples.size() >= 7);
            return examples.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> becomesItsDraft(file)));
        }
    }

    private static void becomesItsDraft(Path file) throws IOException {
        String name = file.getFileName().toString();
        DocumentDraft draft = READERS.stream().filter(reader -> reader.reads(name)).findFirst().orElseThrow().read(file, name).orElseThrow();
        Path expected = file.resolveSibling(name + ".draft");
        DraftText.assertNothingLost(TextDecoding.decode(Files.readAllBytes(file), new Report()).orElseThrow(), draft);
        assertEquals(Files.exists(expected) ? Files.readString(expected) : "", DraftText.of(draft));
    }
}
