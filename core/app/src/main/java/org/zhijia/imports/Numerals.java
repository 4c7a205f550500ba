package org.zhijia.imports;

/** Numbers in the forms that Word's lists have. */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private Numerals() { }

    /** @param format as in {@code w:numFmt}; unknown ones count in digits */
    static String write(int number, String format) {
        return switch (format) {
            case "none" -> "";
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand", "ideographTraditional",
                 "koreanCounting", "taiwaneseCounting" -> chinese(number);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> number <= 20 ? String.valueOf((char) ('①' + number - 1)) : "(" + number + ")";
            case "decimalEnclosedFullstop" -> number <= 20 ? String.valueOf((char) ('⒈' + number - 1)) : number + ".";
            case "decimalEnclosedParen" -> number <= 20 ? String.valueOf((char) ('⑴' + number - 1)) : "(" + number + ")";
            case "ideographEnclosedCircle" -> number <= 10 ? String.valueOf((char) ('㈠' + number - 1)) : "（" + chinese(number) + "）";
            case "decimalFullWidth" -> fullWidth(number);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "upperLetter" -> letters(number).toUpperCase(java.util.Locale.ROOT);
            case "lowerLetter" -> letters(number);
            case "upperRoman" -> roman(number).toUpperCase(java.util.Locale.ROOT);
            case "lowerRoman" -> roman(number);
            default -> String.valueOf(number);
        };
    }

    /** As spoken: 十二, 一百零三. Numbers above 9999 stay in digits. */
    static String chinese(int number) {
        if (number <= 0 || number > 9999) {
            return number == 0 ? "零" : String.valueOf(number);
        }
        StringBuilder words = new StringBuilder();
        String units = "千百十";
        int rest = number;
        for (int unit = 1000, i = 0; unit > 1; unit /= 10, i++) {
            int digit = rest / unit;
            rest %= unit;
            if (digit > 0) {
                words.append(DIGITS.charAt(digit)).append(units.charAt(i));
            } else if (!words.isEmpty() && rest > 0 && words.charAt(words.length() - 1) != '零') {
                words.append('零');
            }
        }
        if (rest > 0) {
            words.append(DIGITS.charAt(rest));
        }
        return words.toString().replaceFirst("^一十", "十");
    }

    private static String digits(int number) {
        StringBuilder digits = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> digits.append(DIGITS.charAt(c - '0')));
        return digits.toString();
    }

    private static String fullWidth(int number) {
        StringBuilder wide = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        return wide.toString();
    }

    private static String letters(int number) {
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
            }
        }
        return roman.toString();
    }
}
