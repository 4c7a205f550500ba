package org.zhijia.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedSet;

/** Files that came together: documents, and the pictures and attachments that they refer to. */
public interface Bundle extends Closeable {

    /** Paths with slashes, in order. */
    SortedSet<String> names();

    InputStream open(String name) throws IOException;

    /**
     * The file that a document means by a relative name: beside it, or in a folder {@code pictures} next to its own.
     * Never one outside of the bundle.
     */
    default Optional<String> resolve(String document, String reference) {
        String folder = document.contains("/") ? document.substring(0, document.lastIndexOf('/') + 1) : "";
        return normal(folder + reference).filter(names()::contains)
                .or(() -> normal(folder + "../pictures/" + reference).filter(names()::contains));
    }

    private static Optional<String> normal(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : Arrays.asList(path.replace('\\', '/').split("/"))) {
            if (part.equals("..") && parts.pollLast() == null) {
                return Optional.empty();
            }
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
