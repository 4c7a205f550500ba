package org.zhijia.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** PDFs that were asked for lately. A revision is never written again, and neither is its PDF. */
@ApplicationScoped
class MadeLetters {

    private static final long LARGEST_BYTES = 16L << 20;

    /** Makes a PDF. */
    interface Making {

        byte[] pdf() throws IOException;
    }

    private final Cache<Long, byte[]> letters = Caffeine.newBuilder().maximumWeight(LARGEST_BYTES)
            .weigher((Long revision, byte[] pdf) -> pdf.length).executor(Runnable::run).build();

    /** Those who ask for the same one at the same time wait for one making. */
    byte[] get(long revisionId, Making making) throws IOException {
        try {
            return letters.get(revisionId, id -> {
                try {
                    return making.pdf();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
