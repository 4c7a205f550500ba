package org.zhijia.platform;

/** Numbers as documents write them: 十二, 一百零三, 12, １２, 二〇二四. */
public final class Numeral {

    private static final String SPOKEN = "零一二三四五六七八九";
    private static final int LONGEST = 8;

    private Numeral() { }

    public static boolean isChinese(char c) {
        return "〇零一二三四五六七八九十百千两".indexOf(c) >= 0;
    }

    /** Also full-width ones. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    /** From 1 to 99,999,999; 0 where the text is no number. */
    public static int read(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return 0;
        }
        if (text.chars().allMatch(c -> isDigit((char) c))) {
            return digits(text);
        }
        if (!text.chars().allMatch(c -> isChinese((char) c))) {
            return 0;
        }
        return text.chars().anyMatch(c -> "十百千".indexOf(c) >= 0) ? spoken(text) : digits(text);
    }

    /** Digit by digit, as years are written: 二〇二四, 2024. The circle that Word puts for a zero is one as well. */
    public static int digits(String text) {
        int number = 0;
        for (char c : text.toCharArray()) {
            number = number * 10 + digit(c);
        }
        return number;
    }

    private static int digit(char c) {
        return isDigit(c) ? Character.getNumericValue(c) : c == '两' ? 2 : Math.max(0, SPOKEN.indexOf(c));
    }

    private static int spoken(String text) {
        int number = 0;
        int pending = 0;
        for (char c : text.toCharArray()) {
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit == 0) {
                pending = digit(c);
            } else {
                number += Math.max(1, pending) * unit;
                pending = 0;
            }
        }
        return number + pending;
    }

    /** As spoken; above 9999 in digits. */
    public static String chinese(int number) {
        if (number <= 0 || number > 9999) {
            return String.valueOf(number);
        }
        StringBuilder words = new StringBuilder();
        int rest = number;
        for (int unit = 1000, i = 0; unit > 1; unit /= 10, i++) {
            int digit = rest / unit;
            rest %= unit;
            if (digit > 0) {
                words.append(SPOKEN.charAt(digit)).append("千百十".charAt(i));
            } else if (!words.isEmpty() && rest > 0 && words.charAt(words.length() - 1) != '零') {
                words.append('零');
            }
        }
        if (rest > 0) {
            words.append(SPOKEN.charAt(rest));
        }
        return words.length() > 1 && words.charAt(0) == '一' && words.charAt(1) == '十' ? words.substring(1) : words.toString();
    }
}
