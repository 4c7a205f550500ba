package org.zhijia.policy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhijia.platform.Numeral;

/**
 * The number of an official document (发文字号), for example 通教工〔2019〕1号, see GB/T 9704-2012, 7.2.5.
 *
 * @param issuer the issuing body's abbreviation (机关代字)
 * @param year   in four digits
 * @param serial from 1
 */
public record DocumentNumber(String issuer, int year, int serial) {

    private static final int LONGEST_ISSUER = 20;
    private static final String DIGIT = "[0-9０-９]";
    private static final String CHINESE = "[〇零一二三四五六七八九十百千]";
    private static final String BLANK = "[\\s\\u3000\\u00A0]{0,4}";

    // Begins at the year: what stands before it is looked for backwards, so that long texts cost one pass.
    private static final Pattern YEAR_AND_SERIAL = Pattern.compile("(?<open>[\\[(〔【﹝［（])" + BLANK + "(?<year>(?:" + DIGIT + BLANK + "){4})年?" + BLANK
            + "[\\])〕】﹞］）]" + BLANK + "第?" + BLANK + "(?<serial>" + DIGIT + "{1,7}|" + CHINESE + "{1,7}(?=" + BLANK + "号))" + BLANK + "(?<end>号?)");
    /** Announcements are numbered in words: 教育工会公告2026年第3号. */
    private static final Pattern ANNOUNCED = Pattern.compile("(?<year>(?:" + DIGIT + BLANK + "){4})年" + BLANK + "第" + BLANK + "(?<serial>" + DIGIT + "{1,7}|" + CHINESE + "{1,7})"
            + BLANK + "号");
    private static final List<String> ANNOUNCEMENTS = List.of("公告", "通告", "公报", "令");
    /** 1号楼 is an address. */
    private static final String PLACES = "楼线院店馆厅门";
    /** Words that lead to a number without being part of it, the longer ones first. */
    private static final List<String> LEADING = List.of("按照", "依照", "遵照", "参照", "根据", "依据", "转发", "印发", "以及", "通过", "执行", "落实", "贯彻", "废止", "修订",
            "文件", "文号", "字号", "编号", "按", "据", "见", "即", "和", "与", "及", "以", "的", "在", "对", "由", "从", "将", "是", "为");

    /**
     * Where a number stands in a text.
     *
     * @param start of its first character, UTF-16 units
     * @param end   behind 号, or behind the last digit where 号 is missing
     */
    public record Found(DocumentNumber number, int start, int end) { }

    /** Reads a number however it was typed, also without 号 and in brackets of its own; empty when the text is not one. */
    public static Optional<DocumentNumber> read(String typed) {
        if (typed.length() > 100) {
            return Optional.empty();
        }
        String number = withoutBrackets(typed.strip());
        Optional<DocumentNumber> read = read(YEAR_AND_SERIAL.matcher(number), number);
        return read.isPresent() ? read : read(ANNOUNCED.matcher(number), number).filter(DocumentNumber::isAnnounced);
    }

    private static Optional<DocumentNumber> read(Matcher matcher, String typed) {
        if (!matcher.find() || !typed.substring(matcher.end()).isBlank()) {
            return Optional.empty();
        }
        String issuer = normal(typed.substring(0, matcher.start()));
        return isIssuer(issuer) && issuer.equals(withoutLeadingWords(issuer)) ? number(issuer, matcher) : Optional.empty();
    }

    // （通教工〔2019〕1号）, as it stands below a title.
    private static String withoutBrackets(String typed) {
        boolean bracketed = typed.length() > 2 && "（(".indexOf(typed.charAt(0)) >= 0 && "）)".indexOf(typed.charAt(typed.length() - 1)) >= 0;
        return bracketed ? typed.substring(1, typed.length() - 1) : typed;
    }

    private boolean isAnnounced() {
        return ANNOUNCEMENTS.stream().anyMatch(issuer::endsWith);
    }

    /** All numbers of a text, in order. Words that lead to one, as in 根据通教工〔2019〕1号, are not taken for its issuer. */
    public static List<Found> findAll(CharSequence text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = YEAR_AND_SERIAL.matcher(text);
        int free = 0;
        while (matcher.find()) {
            int start = issuerStart(text, matcher.start(), free);
            if (isComplete(matcher, text) && start < matcher.start()) {
                Optional<DocumentNumber> number = number(normal(text.subSequence(start, matcher.start()).toString()), matcher);
                if (number.isPresent()) {
                    found.add(new Found(number.get(), start, matcher.end()));
                    free = matcher.end();
                }
            }
        }
        return found;
    }

    /** One for every way of typing one number, and for no other number. */
    public String key() {
        return toString();
    }

    /** In the normal form. */
    @Override
    public String toString() {
        return isAnnounced() ? issuer + year + "年第" + serial + "号" : issuer + "〔" + year + "〕" + serial + "号";
    }

    private static boolean isComplete(Matcher matcher, CharSequence text) {
        boolean ends = matcher.end() == text.length();
        return matcher.group("end").isEmpty() ? isUnmistakable(matcher, text) : ends || PLACES.indexOf(text.charAt(matcher.end())) < 0;
    }

    // Round brackets and no 号 may be anything: 上海（2020）3场.
    private static boolean isUnmistakable(Matcher matcher, CharSequence text) {
        boolean open = matcher.end() == text.length() || !Character.isLetterOrDigit(text.charAt(matcher.end()));
        return open && "(（".indexOf(matcher.group("open")) < 0;
    }

    private static int issuerStart(CharSequence text, int end, int free) {
        int to = end;
        while (to > free && isBlank(text.charAt(to - 1)) && end - to < 4) {
            to--;
        }
        int from = to;
        while (from > free && to - from < LONGEST_ISSUER && (isIssuerCharacter(text.charAt(from - 1)) || isInnerBlank(text, from - 1, free))) {
            from--;
        }
        int brackets = bracketed(text, from, free);
        from = brackets >= 0 ? brackets : from;
        String issuer = text.subSequence(from, to).toString();
        String rest = withoutLeadingWords(issuer);
        return isIssuer(normal(rest)) ? to - rest.length() : end;
    }

    // 苏教（人）〔2020〕5号: a department in brackets of its own.
    private static int bracketed(CharSequence text, int from, int free) {
        boolean closes = from > free && "）)".indexOf(text.charAt(from - 1)) >= 0;
        if (!closes) {
            return -1;
        }
        int open = from - 1;
        while (open > free && from - open <= 5 && "（(".indexOf(text.charAt(open)) < 0) {
            open--;
        }
        if ("（(".indexOf(text.charAt(open)) < 0 || from - open < 3) {
            return -1;
        }
        int start = open;
        while (start > free && open - start < LONGEST_ISSUER && isIssuerCharacter(text.charAt(start - 1))) {
            start--;
        }
        return start == open ? -1 : start;
    }

    private static boolean isInnerBlank(CharSequence text, int at, int free) {
        return text.charAt(at) == ' ' && at > free && isIssuerCharacter(text.charAt(at - 1)) && at > 1 && isShortWord(text, at, free);
    }

    // 常 教 工 〔2020〕: single characters set apart; a word before the number is another matter.
    private static boolean isShortWord(CharSequence text, int blank, int free) {
        boolean single = blank - 2 < free || !isIssuerCharacter(text.charAt(blank - 2));
        boolean singleBehind = blank + 2 >= text.length() || !isIssuerCharacter(text.charAt(blank + 2));
        return single && singleBehind;
    }

    private static String withoutLeadingWords(String issuer) {
        String rest = issuer;
        for (String word : LEADING) {
            int at = rest.lastIndexOf(word);
            if (at >= 0 && rest.length() - at - word.length() >= 2 && (at == 0 || word.length() > 1)) {
                rest = rest.substring(at + word.length());
            }
        }
        return rest;
    }

    private static boolean isIssuer(String issuer) {
        return !issuer.isEmpty() && issuer.length() <= 30
                && issuer.chars().allMatch(c -> isIssuerCharacter((char) c) || c == '(' || c == ')') && isIssuerCharacter(issuer.charAt(0));
    }

    private static boolean isIssuerCharacter(char c) {
        return Character.isIdeographic(c) && c != '号' && c != '〇' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000';
    }

    private static String normal(String issuer) {
        return Normalizer.normalize(issuer, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static Optional<DocumentNumber> number(String issuer, Matcher matcher) {
        int year = Integer.parseInt(digits(matcher.group("year")));
        int serial = Numeral.read(matcher.group("serial"));
        return serial == 0 || issuer.isEmpty() ? Optional.empty() : Optional.of(new DocumentNumber(issuer, year, serial));
    }

    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.chars().filter(Character::isDigit).forEach(c -> digits.append(Character.getNumericValue(c)));
        return digits.toString();
    }
}
