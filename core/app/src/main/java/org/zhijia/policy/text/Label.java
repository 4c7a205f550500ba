package org.zhijia.policy.text;

import java.util.List;
import java.util.Optional;
import org.zhijia.platform.Numeral;

/**
 * What stands in front of a clause: 一、 （一） 1. （1） ① or 第十条.
 *
 * @param typed   as it stands there, without blanks
 * @param number  1 or more
 * @param inserted for 第十七条之一: 1; else 0
 * @param length  how much of the line's plain text it takes, with the blanks behind
 * @param form    how it was typed, in classes that one document should not mix; empty for the usual one
 */
record Label(Level level, String typed, int number, int inserted, int length, String form) {

    /** From the outside to the inside; a document uses few of them, and starts with any. */
    enum Level {
        PART("第", "部分"), BOOK("第", "编"), SUBBOOK("第", "分编"), CHAPTER("第", "章"), SECTION("第", "节"), ARTICLE("第", "条"),
        FIRST("", "、"), SECOND("（", "）"), THIRD("", "."), FOURTH("（", "）"), FIFTH("", "");

        final String open;
        final String close;

        Level(String open, String close) {
            this.open = open;
            this.close = close;
        }

        boolean isDivision() {
            return compareTo(ARTICLE) < 0;
        }
    }

    /** Words behind 第十条 that make it part of a sentence: 第十条规定的, 第十条第二款. */
    private static final String NO_ARTICLE = "第规的所和至、中或及与之确适以款项内修作增删，,～-—";
    /** Words behind a bare number that make it a quantity or a day: 3月, 10名. */
    private static final String COUNTED = "年月日时点分号个名人项条次家所位天岁元万亿千百十多余周级届度类种件本章节期班校间台部张份至到-—~、.．:：/%％+＋辆座门场支篇只倍平公里米厘克吨亩户对组队层楼栋路线区县市省成折";
    /** Words that begin like a measure and are none: 2 组织读书活动. */
    private static final List<String> DEEDS = List.of("组织", "对照", "对标", "对接", "部署", "支持", "座谈", "分类", "分层", "点评", "号召", "张贴", "周密");
    private static final int LONGEST_HEADING = 40;
    private static final String[] DIVISIONS = {"部分", "分编", "编", "章", "节"};
    private static final Level[] DIVISION_LEVELS = {Level.PART, Level.SUBBOOK, Level.BOOK, Level.CHAPTER, Level.SECTION};

    /** The label at the beginning of a line, if any. What it is depends on this line alone. */
    static Optional<Label> at(String text, boolean heading) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        char c = text.charAt(0);
        Label label = c == '第' ? ordinal(text, heading) : c == '（' || c == '(' || c == '﹙' ? bracketed(text)
                : Numeral.isChinese(c) ? first(text) : Numeral.isDigit(c) ? third(text) : signs(text, c);
        return Optional.ofNullable(label);
    }

    /** The same label however it was typed; what addresses are made of. */
    String normal() {
        return switch (level) {
            case PART, BOOK, SUBBOOK, CHAPTER, SECTION -> level.open + Numeral.chinese(number) + level.close;
            case ARTICLE -> "第" + Numeral.chinese(number) + "条" + (inserted > 0 ? "之" + Numeral.chinese(inserted) : "");
            case FIRST -> Numeral.chinese(number);
            case SECOND -> "（" + Numeral.chinese(number) + "）";
            case THIRD -> String.valueOf(number);
            case FOURTH -> "（" + number + "）";
            case FIFTH -> number <= 20 ? String.valueOf((char) ('①' + number - 1)) : "〇" + number;
        };
    }

    private static Label ordinal(String text, boolean heading) {
        int at = skipBlank(text, 1);
        int digits = at;
        while (at < text.length() && at - digits < 8 && (Numeral.isChinese(text.charAt(at)) || Numeral.isDigit(text.charAt(at)))) {
            at++;
        }
        int number = Numeral.read(text.substring(digits, at));
        at = skipBlank(text, at);
        if (number == 0 || at >= text.length()) {
            return null;
        }
        if (text.charAt(at) == '条') {
            return article(text, number, at + 1);
        }
        for (int i = 0; i < DIVISIONS.length; i++) {
            if (text.startsWith(DIVISIONS[i], at)) {
                return division(text, DIVISION_LEVELS[i], number, at + DIVISIONS[i].length(), heading);
            }
        }
        return null;
    }

    private static Label article(String text, int number, int behind) {
        int at = behind;
        int inserted = 0;
        if (at + 1 < text.length() && text.charAt(at) == '之' && Numeral.read(text.substring(at + 1, at + 2)) > 0) {
            int to = at + 1;
            while (to < text.length() && to - at < 4 && Numeral.isChinese(text.charAt(to))) {
                to++;
            }
            inserted = Numeral.read(text.substring(at + 1, to));
            at = to;
        }
        boolean sentence = at < text.length() && NO_ARTICLE.indexOf(text.charAt(at)) >= 0;
        return sentence ? null : labelled(Level.ARTICLE, text, number, inserted, at, "");
    }

    private static Label division(String text, Level level, int number, int at, boolean heading) {
        boolean heads = text.length() <= LONGEST_HEADING + at && (heading || "。；，,;".indexOf(text.charAt(text.length() - 1)) < 0);
        boolean sentence = at < text.length() && "规的所中和至、，".indexOf(text.charAt(at)) >= 0;
        return heads && !sentence ? labelled(level, text, number, 0, at, "") : null;
    }

    private static Label bracketed(String text) {
        int from = skipBlank(text, 1);
        int to = from;
        while (to < text.length() && to - from < 6 && (Numeral.isChinese(text.charAt(to)) || Numeral.isDigit(text.charAt(to)))) {
            to++;
        }
        int number = Numeral.read(text.substring(from, to));
        int close = skipBlank(text, to);
        // Years in brackets are no labels.
        if (number == 0 || number > 999 || close >= text.length() || "）)﹚".indexOf(text.charAt(close)) < 0) {
            return null;
        }
        boolean wide = text.charAt(0) == '（' && text.charAt(close) == '）';
        return labelled(Numeral.isDigit(text.charAt(from)) ? Level.FOURTH : Level.SECOND, text, number, 0, close + 1, wide ? "" : "半角括号");
    }

    private static Label first(String text) {
        int to = 0;
        while (to < text.length() && to < 6 && Numeral.isChinese(text.charAt(to))) {
            to++;
        }
        int number = Numeral.read(text.substring(0, to));
        int at = skipBlank(text, to);
        if (number == 0 || number > 199 || at >= text.length() || "、.．﹑､".indexOf(text.charAt(at)) < 0) {
            return null;
        }
        // 二、三年级的教师: two numbers, no label.
        boolean enumeration = at + 1 < text.length() && Numeral.isChinese(text.charAt(at + 1)) && (at + 2 >= text.length() || "年月日个名人项条次家所位天岁级类、".indexOf(text.charAt(at + 2)) >= 0);
        return enumeration ? null : labelled(Level.FIRST, text, number, 0, at + 1, text.charAt(at) == '、' ? "" : "不用顿号");
    }

    /** 一 with a blank for its 、 as in 一  指导思想. Whether it is a label at all the numbers around it tell. */
    static Optional<Label> withoutSign(String text) {
        int to = 0;
        while (to < text.length() && to < 4 && Numeral.isChinese(text.charAt(to))) {
            to++;
        }
        int number = Numeral.read(text.substring(0, to));
        int at = skipBlank(text, to);
        boolean words = at > to && at + 1 < text.length() && Character.isIdeographic(text.charAt(at)) && Character.isIdeographic(text.charAt(at + 1));
        boolean counts = words && (Numeral.isChinese(text.charAt(at)) || COUNTED.indexOf(text.charAt(at)) >= 0 && DEEDS.stream().noneMatch(deed -> text.startsWith(deed, at)));
        return words && !counts && number > 0 && text.length() <= LONGEST_HEADING ? Optional.of(labelled(Level.FIRST, text, number, 0, to, "缺顿号")) : Optional.empty();
    }

    private static Label third(String text) {
        int to = 0;
        while (to < text.length() && to < 4 && Numeral.isDigit(text.charAt(to))) {
            to++;
        }
        int number = Numeral.read(text.substring(0, to));
        if (number == 0 || number > 199 || to >= text.length()) {
            return null;
        }
        int at = skipBlank(text, to);
        char c = text.charAt(at);
        if ("）)".indexOf(c) >= 0) {
            return labelled(Level.FOURTH, text, number, 0, at + 1, "半边括号");
        }
        if (".．、﹒".indexOf(c) >= 0) {
            boolean quantity = c == '、' ? isEnumeration(text, number, at + 1) : isDecimal(text, at + 1);
            String form = c == '、' ? "用顿号" : c == '．' || text.charAt(0) >= '０' ? "全角" : "";
            return quantity ? null : labelled(Level.THIRD, text, number, 0, at + 1, form);
        }
        boolean counts = COUNTED.indexOf(c) >= 0 && DEEDS.stream().noneMatch(deed -> text.startsWith(deed, at));
        boolean words = Character.isIdeographic(c) && !counts && !Numeral.isChinese(c) && to <= 2;
        return words ? labelled(Level.THIRD, text, number, 0, at, "缺点号") : null;
    }

    /** 2.5万元 and 2.1 are numbers; 3.5月份组织比赛 and 3.2026年工作总结 begin with a day. */
    private static boolean isDecimal(String text, int from) {
        int to = digitsEnd(text, from);
        boolean month = to - from <= 2 && to < text.length() && text.charAt(to) == '月';
        boolean year = to - from == 4 && to < text.length() && text.charAt(to) == '年';
        return to > from && !month && !year;
    }

    /** 1、2年级 and 1、2、3号楼 count; 1、100本好书 and 2、10月召开会议 are items that begin with a number. */
    private static boolean isEnumeration(String text, int number, int from) {
        int to = digitsEnd(text, from);
        int next = Numeral.read(text.substring(from, to));
        boolean listed = to < text.length() && "、和".indexOf(text.charAt(to)) >= 0;
        boolean counted = to == text.length() || COUNTED.indexOf(text.charAt(to)) >= 0;
        return to > from && (listed || next == number + 1 && counted);
    }

    private static int digitsEnd(String text, int from) {
        int to = from;
        while (to < text.length() && to - from < 8 && Numeral.isDigit(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static Label signs(String text, char c) {
        if (c >= '①' && c <= '⑳') {
            return labelled(Level.FIFTH, text, c - '①' + 1, 0, 1, "");
        }
        if (c >= '⑴' && c <= '⒇') {
            return labelled(Level.FOURTH, text, c - '⑴' + 1, 0, 1, "合成字符");
        }
        if (c >= '㈠' && c <= '㈩') {
            return labelled(Level.SECOND, text, c - '㈠' + 1, 0, 1, "合成字符");
        }
        return c >= '⒈' && c <= '⒛' ? labelled(Level.THIRD, text, c - '⒈' + 1, 0, 1, "合成字符") : null;
    }

    private static Label labelled(Level level, String text, int number, int inserted, int at, String form) {
        StringBuilder typed = new StringBuilder();
        text.substring(0, at).chars().filter(c -> !Plain.isBlank((char) c)).forEach(c -> typed.append((char) c));
        return new Label(level, typed.toString(), number, inserted, skipBlank(text, at), form);
    }

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length() && Plain.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
