package org.zhijia.policy.relation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one document is to another. */
public enum RelationKind {

    /** 废止: from a day on the other no longer holds. */
    REPEAL,
    /** 修订: from a day on the other reads differently. */
    AMENDMENT,
    /** 依据: it rests on the other. */
    BASIS,
    /** 转发: it passes the other on. */
    FORWARDING,
    /** 解读: it explains the other. */
    INTERPRETATION;

    /** In lower case, as tables, templates and forms name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it changes what holds, and so has a day. */
    public boolean isDecision() {
        return this == REPEAL || this == AMENDMENT;
    }

    /** @throws UnfitRelation when there is no such kind */
    public static RelationKind require(String word) {
        return of(word).orElseThrow(() -> new UnfitRelation("请选择是哪一种关系。"));
    }

    static Optional<RelationKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
