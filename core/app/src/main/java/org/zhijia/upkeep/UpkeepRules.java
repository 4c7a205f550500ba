package org.zhijia.upkeep;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhijia.site.Section;

/** The rules of the yearly check of government sites: how long something may stand without anything new. */
final class UpkeepRules {

    static final Period HOME = Period.ofDays(14);
    /** So many overdue or empty columns and the site fails. */
    static final int MOST_NEGLECTED = 5;
    /** So long before the day people are told. */
    static final int FORECAST_DAYS = 7;

    private static final Period NEWS = Period.ofDays(14);
    private static final Period NOTICES = Period.ofMonths(6);

    private static final Map<String, Period> BY_COLUMN_TYPE = Map.of("工作动态", NEWS, "政策文件", NOTICES, "政策解读", NOTICES);

    private record Title(Pattern pattern, Period limit) { }

    // Notices first: 通知动态 is a list of notices.
    private static final List<Title> BY_TITLE = List.of(
            new Title(Pattern.compile("通知|公告|公示|通告|政策|文件"), NOTICES),
            new Title(Pattern.compile("动态|新闻|要闻|快讯"), NEWS));

    private UpkeepRules() { }

    /** Empty for a column that may stand as it is, as long as it is not empty. */
    static Optional<Period> limit(Section section) {
        return limit(section.columnType(), section.contentTypes().getFirst(), section.title());
    }

    /** What the column is said to be counts first, then what it takes, then what it is called. */
    static Optional<Period> limit(String columnType, String contentType, String title) {
        if (!columnType.isEmpty()) {
            return Optional.ofNullable(BY_COLUMN_TYPE.get(columnType));
        }
        if (contentType.equals("policy")) {
            return Optional.of(NOTICES);
        }
        return BY_TITLE.stream().filter(rule -> rule.pattern().matcher(title).find()).map(Title::limit).findFirst();
    }
}
