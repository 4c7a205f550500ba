package org.zhijia.content;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A published entry as lists need it: without the text, which may be long.
 *
 * @param publishedAt first publication
 * @param updatedAt   when the live revision went live
 * @param pinnedUntil may lie in the past; {@link Instant#EPOCH} when it was never pinned
 */
public record LiveEntry(long id, String type, long siteId, long sectionId, long revisionId, String title, String summary,
                        OptionalLong coverId, String coverAlt, Instant publishedAt, Instant updatedAt, Instant pinnedUntil) {

    public boolean isPinned(Instant now) {
        return pinnedUntil.isAfter(now);
    }
}
