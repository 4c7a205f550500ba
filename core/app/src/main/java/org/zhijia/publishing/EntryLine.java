package org.zhijia.publishing;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An entry as officers' lists show it.
 *
 * @param title       of the newest revision, as all that follows
 * @param savedAt     when the newest revision was saved
 * @param publishedAt first publication
 * @param submittedAt when what is in review was handed in
 */
public record EntryLine(long id, long siteId, long sectionId, String type, String title, OptionalLong authorId, Instant savedAt,
                        Optional<Instant> publishedAt, boolean pinned, Optional<Instant> submittedAt, Standing standing) { }
