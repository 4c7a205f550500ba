package org.zhijia.plugins.search.index;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.zhijia.api.LiveText;
import org.zhijia.api.LiveTexts;

/** The texts that the public may read now, as documents of an index, with all that is known of them. */
final class Source {

    private static final System.Logger LOG = System.getLogger(Source.class.getName());

    private final LiveTexts texts;
    private final Vectors vectors;

    Source(LiveTexts texts, Vectors vectors) {
        this.texts = texts;
        this.vectors = vectors;
    }

    /** Those of these entries that are public, by id. */
    Map<Long, LiveText> of(Collection<Long> entries) {
        return texts.of(entries);
    }

    /** A text that cannot be taken apart must not keep all others from being found. */
    List<Document> documents(LiveText text) {
        try {
            return Documents.of(text, vectors);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "Entry " + text.id() + " cannot be searched", e);
            return List.of();
        }
    }

    /** How many texts there are. */
    long count() {
        return texts.count();
    }

    /** The next ones behind an entry, at most so many. */
    List<LiveText> after(long entry, int most) {
        return texts.after(entry, most);
    }

    /** Entries of a site behind an entry, at most so many. */
    List<Long> ofSite(long site, long entry, int most) {
        return texts.ofSite(site, entry, most);
    }

    /** What texts take over from their sites, a digest by the site's id. */
    Map<Long, String> surroundings() {
        return texts.surroundings().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                line -> UUID.nameUUIDFromBytes(line.getValue().getBytes(StandardCharsets.UTF_8)).toString()));
    }
}
