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

    /** As JPQL calls it. */
    public LiveEntry(Long id, String type, Long siteId, Long sectionId, Long revisionId, String title, String summary,
                     Long coverId, String coverAlt, Instant publishedAt, Instant updatedAt, Instant pinnedUntil) {
        this((long) id, type, (long) siteId, (long) sectionId, (long) revisionId, title, summary,
                coverId == null ? OptionalLong.empty() : OptionalLong.of(coverId), coverAlt, publishedAt, updatedAt,
                pinnedUntil == null ? Instant.EPOCH : pinnedUntil);
    }

    public boolean isPinned(Instant now) {
        return pinnedUntil.isAfter(now);
    }
}
