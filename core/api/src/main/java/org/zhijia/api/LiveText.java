package org.zhijia.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhijia.spi.Clause;
import org.zhijia.spi.Validity;
import org.zhijia.spi.Values;

/**
 * A text as the public reads it now.
 *
 * @param sites        the site's own id and those of all above it, from the root down
 * @param sectionKey   as addresses write it
 * @param type         the content type's key
 * @param typeTitle    the content type as readers see it
 * @param summary      may be empty
 * @param path         of its page on its own site, begins with a slash
 * @param published    first publication
 * @param expires      when it stops being public by itself; always ahead
 * @param fields       of its content type
 * @param validity     whether it holds, where its type knows such a thing
 * @param text         the words of the body on one line, without markup
 * @param clauses      pieces of the body, in reading order; empty where the body is one piece
 * @param attachments  files that it shows or offers and whose words are known; those without words are missing
 */
public record LiveText(long id, long siteId, List<Long> sites, String siteName, long sectionId, String sectionKey,
                       String sectionTitle, String type, String typeTitle, String title, String summary, List<String> tags,
                       String path, Instant published, Optional<Instant> expires, Values fields, Optional<Validity> validity,
                       String text, List<Clause> clauses, List<AttachedText> attachments) {

    public LiveText {
        sites = List.copyOf(sites);
        tags = List.copyOf(tags);
        clauses = List.copyOf(clauses);
        attachments = List.copyOf(attachments);
    }
}
