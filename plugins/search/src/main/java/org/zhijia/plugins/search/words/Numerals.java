package org.zhijia.plugins.search.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as Chinese texts write them: 90日 is 九十日, 第79条 is 第七十九条. Works on normal forms. */
public final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final String ALL = DIGITS + "两" + UNITS + "万亿";
    private static final Pattern CHINESE = Pattern.compile("[" + ALL + "]+");
    private static final Pattern ARABIC = Pattern.compile("\\d+");
    private static final Pattern PIECE = Pattern.compile(ARABIC + "|" + CHINESE + "|.", Pattern.DOTALL);
    /** Nobody writes longer numbers in words. */
    private static final int LONGEST = 8;

    private Numerals() { }

    /** The text as it was typed, with all numbers in Chinese, and with all of them in digits; without repeats. */
    public static Set<String> variants(String normal) {
        Set<String> variants = new LinkedHashSet<>();
        variants.add(normal);
        variants.add(ARABIC.matcher(normal).replaceAll(number -> Matcher.quoteReplacement(chinese(number.group(), isYear(normal, number.end())))));
        variants.add(CHINESE.matcher(normal).replaceAll(number -> Matcher.quoteReplacement(digits(number.group()))));
        return variants;
    }

    /** The characters of a text in order, each number in one piece: 第, 79, 条. */
    public static List<String> pieces(String normal) {
        return PIECE.matcher(normal).results().map(MatchResult::group).toList();
    }

    /** Whether two neighbours are of one number: 九十, 79, but not 9万. */
    public static boolean isOneNumber(char one, char next) {
        return isDigit(one) && isDigit(next) || isChinese(one) && isChinese(next);
    }

    /** Whether this is a number and nothing else; 一 may be one, or part of a word. */
    public static boolean isNumber(String normal) {
        return ARABIC.matcher(normal).matches() || CHINESE.matcher(normal).matches();
    }

    /** The value of 七十九, 一百零三, 二〇一九 or 79; empty if it is no number, or larger than anybody counts clauses. */
    public static Optional<Integer> value(String normal) {
        if (normal.isEmpty() || normal.length() > LONGEST) {
            return Optional.empty();
        }
        if (ARABIC.matcher(normal).matches()) {
            return Optional.of(Integer.parseInt(normal));
        }
        return CHINESE.matcher(normal).matches() ? read(normal) : Optional.empty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isChinese(char c) {
        return ALL.indexOf(c) >= 0;
    }

    private static boolean isYear(String text, int behind) {
        return behind < text.length() && text.charAt(behind) == '年';
    }

    private static String digits(String chinese) {
        // 一般, 统一: a lonely digit is a word more often than a number.
        return chinese.length() == 1 && !"十".equals(chinese) ? chinese : value(chinese).map(String::valueOf).orElse(chinese);
    }

    private static String chinese(String arabic, boolean year) {
        if (year && arabic.length() == 4) {
            return arabic.chars().mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1)).reduce("", String::concat);
        }
        if (arabic.length() > LONGEST || arabic.startsWith("0")) {
            return arabic;
        }
        int value = Integer.parseInt(arabic);
        return value < 10_000 ? belowMyriad(value) : value % 10_000 == 0 ? belowMyriad(value / 10_000) + "万" : arabic;
    }

    private static String belowMyriad(int value) {
        var text = new StringBuilder();
        boolean zero = false;
        for (int power = 3, unit = 1000; power >= 0; power--, unit /= 10) {
            int digit = value / unit % 10;
            if (digit == 0) {
                zero = !text.isEmpty();
                continue;
            }
            if (zero) {
                text.append('零');
                zero = false;
            }
            boolean teen = text.isEmpty() && power == 1 && digit == 1;
            text.append(teen ? "" : DIGITS.substring(digit, digit + 1)).append(power == 0 ? "" : UNITS.substring(power - 1, power));
        }
        return text.toString();
    }

    private static Optional<Integer> read(String chinese) {
        boolean counted = chinese.chars().anyMatch(c -> UNITS.indexOf(c) >= 0 || c == '万' || c == '亿');
        return counted ? sum(chinese) : spelled(chinese);
    }

    private static Optional<Integer> spelled(String chinese) {
        var digits = new StringBuilder();
        chinese.chars().forEach(c -> digits.append(digit((char) c)));
        return Optional.of(Integer.parseInt(digits.toString()));
    }

    private static Optional<Integer> sum(String chinese) {
        long whole = 0;
        long part = 0;
        int digit = -1;
        for (char c : chinese.toCharArray()) {
            int unit = UNITS.indexOf(c);
            if (unit >= 0) {
                part += (digit < 0 ? 1 : digit) * (long) Math.pow(10, unit + 1);
                digit = -1;
            } else if (c == '万' || c == '亿') {
                whole = (whole + part + Math.max(digit, 0)) * (c == '万' ? 10_000 : 100_000_000);
                part = 0;
                digit = -1;
            } else {
                digit = digit(c);
            }
        }
        whole += part + Math.max(digit, 0);
        return whole > 0 && whole <= Integer.MAX_VALUE ? Optional.of((int) whole) : Optional.empty();
    }

    private static int digit(char c) {
        return c == '两' ? 2 : DIGITS.indexOf(c);
    }
}
