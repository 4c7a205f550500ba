package org.zhijia.profile.honours;

import java.util.OptionalInt;
import org.zhijia.profile.Levels;
import org.zhijia.spi.Values;

/**
 * What somebody is honoured with, as a row of a profile's honours.
 *
 * @param level one of {@link Levels#ALL}, or empty where nobody knows
 */
public record Honour(String title, String level, OptionalInt year, String grantedBy) {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_BODY = 100;

    Values row() {
        var row = new Values.Builder().with("title", title).with("level", level).with("granted_by", grantedBy);
        year.ifPresent(each -> row.with("year", (long) each));
        return row.build();
    }

    /** Whether a row of a profile tells of the same honour: once a year, whoever writes down the rest of it. */
    boolean isToldBy(Values row) {
        return row.text("title").equals(title) && row.number("year").map(Long::intValue).map(OptionalInt::of).orElse(OptionalInt.empty()).equals(year);
    }
}
