package org.zhijia.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A file becomes a draft with a report of what was kept and dropped. */
public interface DocumentReader {

    /** Whether it reads files of this name; the ending decides. */
    boolean reads(String fileName);

    /**
     * Reads the whole file or explains in Chinese why it can not.
     *
     * @param file     a private copy; the reader does not change it
     * @param fileName as the person named it
     * @return empty when the content is not what the name promised
     * @throws IOException with a message in Chinese for the officer when the file is damaged, locked or too large
     */
    Optional<DocumentDraft> read(Path file, String fileName) throws IOException;
}
