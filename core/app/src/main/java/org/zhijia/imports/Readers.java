package org.zhijia.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.zhijia.plugin.Contribution;
import org.zhijia.plugin.Contributions;
import org.zhijia.spi.DocumentDraft;
import org.zhijia.spi.DocumentReader;

/** All readers that are on for the current site, as one. */
@ApplicationScoped
class Readers {

    @Inject
    private Contributions contributions;

    boolean canRead(String name) {
        return contributions.of(DocumentReader.class).stream().anyMatch(reader -> reads(reader, name));
    }

    /** @throws IOException with a message in Chinese when nobody can read the file */
    DocumentDraft read(Bundle bundle, String name) throws IOException {
        String ending = name.replaceFirst(".*(?=\\.\\w+$)", "");
        Path copy = Files.createTempFile("zhijia-import", ending.length() < 12 ? ending : "");
        try (InputStream content = bundle.open(name)) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return read(copy, name.substring(name.lastIndexOf('/') + 1));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /**
     * @param file is not changed
     * @throws IOException with a message in Chinese when nobody can read the file
     */
    DocumentDraft read(Path file, String name) throws IOException {
        for (Contribution<DocumentReader> reader : readers(name)) {
            Attempt attempt = reader.ask(asked -> attempt(asked, file, name)).orElse(Attempt.NOTHING);
            if (attempt.refusal() != null) {
                throw attempt.refusal();
            }
            if (attempt.draft().isPresent()) {
                return attempt.draft().get();
            }
        }
        throw new IOException("认不出文件的内容，它可能不是文件名所说的格式，或者已经损坏");
    }

    private List<Contribution<DocumentReader>> readers(String name) {
        return contributions.of(DocumentReader.class).stream().filter(reader -> reads(reader, name)).toList();
    }

    private static boolean reads(Contribution<DocumentReader> reader, String name) {
        return reader.ask(asked -> asked.reads(name)).orElse(false);
    }

    // An IOException is an answer for the officer, not a failure of the plugin.
    private record Attempt(Optional<DocumentDraft> draft, IOException refusal) {

        private static final Attempt NOTHING = new Attempt(Optional.empty(), null);
    }

    private static Attempt attempt(DocumentReader reader, Path file, String name) {
        try {
            return new Attempt(reader.read(file, name), null);
        } catch (IOException e) {
            return new Attempt(Optional.empty(), e);
        }
    }
}
