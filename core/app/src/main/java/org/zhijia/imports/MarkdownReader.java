package org.zhijia.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhijia.spi.DocumentDraft;
import org.zhijia.spi.DocumentReader;

/** Reads .md, with or without front matter. Pictures stay as relative names: the import finds them beside the file. */
@ApplicationScoped
public class MarkdownReader implements DocumentReader {

    @Override
    public boolean reads(String fileName) {
        return FileNames.endsWith(fileName, "md", "markdown");
    }

    @Override
    public Optional<DocumentDraft> read(Path file, String fileName) throws IOException {
        Report report = new Report();
        return TextDecoding.decode(FileNames.textBytes(file), report).map(text -> draft(text, report));
    }

    private static DocumentDraft draft(String text, Report report) {
        FrontMatter matter = FrontMatter.of(text, report);
        String clean = new Leftovers(report).cleaned(matter.body());
        return Drafting.draft(Block.split(clean), List.of(), matter.values(), report);
    }
}
