package org.zhijia.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.spi.Values;

/**
 * What somebody has written and not stored yet.
 *
 * @param title   1 to 200 characters
 * @param summary up to 1,000 characters; may be empty
 * @param body    Markdown; files are referred to as {@code media:<id>}
 * @param coverId the picture for lists
 * @param coverAlt for who cannot see it; empty takes the picture's own
 * @param fields  of the content type
 */
public record Draft(String title, String summary, String body, OptionalLong coverId, String coverAlt, List<String> tags,
                    Optional<Instant> pinnedUntil, Optional<Instant> expiresAt, Values fields) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_SUMMARY = 1000;
    public static final int LONGEST_TAG = 40;

    public Draft {
        if (title.isBlank()) {
            throw new UnfitDraft("标题不能为空，请填写标题。");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new UnfitDraft("标题最多 " + LONGEST_TITLE + " 个字，现在有 " + title.length() + " 个字，请缩短。");
        }
        if (summary.length() > LONGEST_SUMMARY) {
            throw new UnfitDraft("摘要最多 " + LONGEST_SUMMARY + " 个字，现在有 " + summary.length() + " 个字，请缩短。");
        }
        tags.stream().filter(tag -> tag.isBlank() || tag.length() > LONGEST_TAG).findAny().ifPresent(tag -> {
            throw new UnfitDraft("标签“" + tag + "”应有 1 到 " + LONGEST_TAG + " 个字。");
        });
        tags = tags.stream().distinct().toList();
    }

    public static Draft of(String title, String body) {
        return new Draft(title, "", body, OptionalLong.empty(), "", List.of(), Optional.empty(), Optional.empty(), Values.NONE);
    }

    /** What a revision says, to be written on. */
    public static Draft of(Revision revision, Values fields) {
        return new Draft(revision.title(), revision.summary(), revision.body(), revision.coverId(), revision.coverAlt(), revision.tags(),
                revision.pinnedUntil(), revision.expiresAt(), fields);
    }

    public Draft with(Values fields) {
        return new Draft(title, summary, body, coverId, coverAlt, tags, pinnedUntil, expiresAt, fields);
    }
}
