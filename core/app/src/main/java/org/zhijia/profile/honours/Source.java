package org.zhijia.profile.honours;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhijia.platform.Numeral;

/**
 * What a whole text says of itself: where an honour does not say its year or who grants it, this holds.
 *
 * @param grantedBy whoever has issued the text; may be empty
 */
record Source(OptionalInt year, String grantedBy) {

    private static final Pattern NUMBER = Pattern.compile("[〔\\[（(【﹝]\\s*(?<year>[12][0-9]{3}|[０-９]{4})\\s*[〕\\])）】﹞]\\s*第?[0-9０-９]{1,5}号");
    private static final Pattern DATE = Pattern.compile("(?<year>[12][0-9]{3}|[０-９]{4}|[一二三四五六七八九〇零○]{4})\\s*(?:年|[-./])\\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\\s*(?:月|[-./])");
    private static final Pattern ISSUER = Pattern.compile("(?m)^[\\s\\u3000#*]*(?<body>" + Title.BODY + ")(?:办公室)?\\s*关于");
    private static final Pattern DECIDES = Pattern.compile("(?:^|[，。；,\\s]|经研究|现经|经)(?<body>" + Title.BODY + ")(?:研究)?(?:决定)?(?:，)?(?:授予|表彰|命名|对)");
    private static final Pattern SIGNATURE = Pattern.compile("(?m)^[\\s\\u3000]*(?<body>" + Title.BODY + ")[\\s\\u3000]*\\n+[\\s\\u3000]*(?:[12][0-9]{3}|[一二三四五六七八九〇零○]{4})年");
    /** Heads and feet of a text lie within this many characters. */
    private static final int NEAR = 4000;

    static Source of(String text) {
        var head = text.substring(0, Math.min(NEAR, text.length()));
        var foot = text.substring(Math.max(0, text.length() - NEAR));
        return new Source(year(head, foot), body(head, foot));
    }

    private static OptionalInt year(String head, String foot) {
        var number = NUMBER.matcher(head);
        if (number.find()) {
            return sound(number);
        }
        var date = DATE.matcher(foot);
        var year = OptionalInt.empty();
        while (date.find()) {
            year = sound(date);
        }
        return year.isPresent() ? year : Title.year(head);
    }

    private static OptionalInt sound(Matcher match) {
        int year = Numeral.digits(match.group("year").replace('○', '〇'));
        return year >= 1900 && year <= 2100 ? OptionalInt.of(year) : OptionalInt.empty();
    }

    private static String body(String head, String foot) {
        for (var match : new Matcher[] {SIGNATURE.matcher(foot), ISSUER.matcher(head), DECIDES.matcher(head)}) {
            if (match.find()) {
                return match.group("body");
            }
        }
        return "";
    }

    /** The honour of a title: what it does not say itself, the source says. */
    Honour honour(Title title, String body) {
        var own = title.grantedBy().isEmpty() ? body : title.grantedBy();
        var level = Level.ofTitle(title.name());
        if (level.isEmpty()) {
            level = Level.ofBody(own.isEmpty() ? grantedBy : own);
        }
        // A school that tells of a city's honour has not granted it.
        var granted = own.isEmpty() && level.equals(Level.ofBody(grantedBy)) ? grantedBy : own;
        return new Honour(cut(title.name(), Honour.LONGEST_TITLE), level, title.year().isPresent() ? title.year() : year, cut(granted, Honour.LONGEST_BODY));
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }
}
