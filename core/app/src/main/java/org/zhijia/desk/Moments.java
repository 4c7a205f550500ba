package org.zhijia.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as officers read them: the nearer, the shorter. */
final class Moments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);

    private Moments() { }

    static String markup(Instant moment, Instant now, ZoneId zone) {
        return "<time datetime=\"%s\" title=\"%s（%s）\">%s</time>".formatted(moment, YEAR.format(moment.atZone(zone)), zone.getId(),
                text(moment, now, zone));
    }

    static String text(Instant moment, Instant now, ZoneId zone) {
        var then = moment.atZone(zone);
        var today = LocalDate.ofInstant(now, zone);
        if (then.toLocalDate().equals(today)) {
            return "今天 " + TIME.format(then);
        }
        if (then.toLocalDate().equals(today.minusDays(1))) {
            return "昨天 " + TIME.format(then);
        }
        if (then.toLocalDate().equals(today.plusDays(1))) {
            return "明天 " + TIME.format(then);
        }
        return (then.getYear() == today.getYear() ? DAY : YEAR).format(then);
    }
}
