package org.zhijia.spi;

import java.time.Instant;

/**
 * A committed fact.
 *
 * @param number  grows without gaps in the order of commits
 * @param siteId  the site it happened on
 * @param kind    a name in the past tense: {@code entry.published}, {@code entry.withdrawn}, {@code site.changed},
 *                or {@code <plugin id>.<fact>}
 * @param subject the id of what changed: the entry for {@code entry.*}, the site for {@code site.*}
 * @param at      when it was committed
 */
public record Change(long number, long siteId, String kind, long subject, Instant at) {

    public boolean concernsEntry() {
        return kind.startsWith("entry.");
    }
}
