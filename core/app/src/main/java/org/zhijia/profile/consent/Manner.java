package org.zhijia.profile.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a person said it. */
public enum Manner {
    /** On paper, with a signature. */ WRITTEN("书面"),
    /** To an officer, who wrote it down. */ SPOKEN("口头"),
    /** By message, mail or form. */ ONLINE("线上"),
    /** The text came with the day on which the person agreed. */ STATED("随稿件填报");

    private final String label;

    Manner(String label) {
        this.label = label;
    }

    /** As in columns and forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In Chinese, for the log of what was done. */
    public String label() {
        return label;
    }

    /** Empty for anything else. */
    public static Optional<Manner> of(String word) {
        return Arrays.stream(values()).filter(manner -> manner.word().equals(word)).findFirst();
    }
}
