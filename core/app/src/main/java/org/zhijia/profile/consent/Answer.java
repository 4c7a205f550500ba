package org.zhijia.profile.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.zhijia.media.PrivateFiles.Paper;

/**
 * What a person has said about being shown, as somebody is about to record it.
 *
 * @param saidOn on which day
 * @param note   up to {@value #LONGEST_NOTE} characters; may be empty
 * @param paper  what was signed, where there is something
 */
public record Answer(LocalDate saidOn, Manner manner, String note, Optional<Paper> paper) {

    /** In characters. */
    public static final int LONGEST_NOTE = 500;

    public Answer {
        note = note.strip();
        if (note.length() > LONGEST_NOTE) {
            throw new UnfitAnswer("备注最多 " + LONGEST_NOTE + " 个字，现在有 " + note.length() + " 个字，请缩短。");
        }
    }

    public static Answer of(LocalDate saidOn, Manner manner) {
        return new Answer(saidOn, manner, "", Optional.empty());
    }
}
