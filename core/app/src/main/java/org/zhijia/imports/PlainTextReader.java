package org.zhijia.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.spi.DocumentDraft;
import org.zhijia.spi.DocumentReader;

/** Reads .txt: what was typed stays as it was typed, also where Markdown would see a mark. */
@ApplicationScoped
public class PlainTextReader implements DocumentReader {

    @Override
    public boolean reads(String fileName) {
        return FileNames.endsWith(fileName, "txt");
    }

    @Override
    public Optional<DocumentDraft> read(Path file, String fileName) throws IOException {
        Report report = new Report();
        return TextDecoding.decode(FileNames.textBytes(file), report).map(text -> draft(text, report));
    }

    private static DocumentDraft draft(String text, Report report) {
        String clean = new Leftovers(report).cleaned(text);
        List<Block> blocks = Drafting.withHeadings(Paragraphs.of(clean));
        return Drafting.draft(blocks, List.of(), Map.of(), report);
    }
}
