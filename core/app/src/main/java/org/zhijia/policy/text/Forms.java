package org.zhijia.policy.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhijia.platform.Numeral;

/** What the lines of a head and a foot look like. All patterns are asked of short lines only. */
final class Forms {

    static final int SHORT = 60;

    private static final List<String> KINDS = List.of("通知", "意见", "办法", "要点", "总结", "计划", "方案", "决定", "通报", "公告", "通告", "公报", "决议", "报告", "请示",
            "批复", "议案", "函", "纪要", "条例", "规定", "规则", "细则", "规程", "章程", "守则", "标准", "制度", "规划", "倡议书", "名单", "公示", "命令", "简报", "解释", "法");
    private static final Pattern ADDED = Pattern.compile("[（(](试行|暂行|修订|修正|草案|征求意见稿|[一二三四五六七八九十]{1,2}|\\d{4}.{0,8})[)）]$");
    private static final List<String> ISSUERS = List.of("委员会", "教育局", "教育厅", "教育部", "总工会", "工会", "人民政府", "办公室", "办公厅", "党组", "党委", "联合会", "研究院",
            "学校", "中学", "小学", "幼儿园", "大学", "学院", "人民法院", "人民检察院", "国务院", "财政局", "财政厅", "人力资源和社会保障局", "体育局", "文明办");
    private static final String ORGAN_ENDS = "局厅部院处科办组室会校园中心司府委团学站所队社署";
    private static final String YEAR = "(?<year>\\d{4}|[〇○零一二三四五六七八九O]{4})";
    private static final Pattern DATE = Pattern.compile(YEAR + "[ \\u3000]*年[ \\u3000]*(?<month>\\d{1,2}|[一二三四五六七八九十]{1,3})[ \\u3000]*月[ \\u3000]*(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})[ \\u3000]*日");
    private static final Pattern MONTH = Pattern.compile(YEAR + "[ \\u3000]*年[ \\u3000]*(\\d{1,2}|[一二三四五六七八九十]{1,3})[ \\u3000]*月");
    private static final Pattern SEAL = Pattern.compile("[ \\u3000]*[（(](印章|盖章|公章)[)）]$");
    private static final Pattern STAMP = Pattern.compile("(发布|发表|更新|编辑)?(时间|日期) *[:：] *\\d{4}[-/年.].{3,40}");

    private Forms() { }

    /** Whether a line, or several joined, end in the name of a kind of document and close all their brackets. */
    static boolean isTitle(String text) {
        if (text.length() < 4 || text.length() > 140) {
            return false;
        }
        Matcher added = ADDED.matcher(text);
        String name = added.find() ? text.substring(0, added.start()) : text;
        return KINDS.stream().anyMatch(name::endsWith) && closes(text, '《', '》') && closes(text, '“', '”') && closes(text, '（', '）');
    }

    /** Whether a sentence begins with the document's word for itself: 本办法, 本决定. */
    static boolean namesItself(String sentence) {
        return sentence.startsWith("本") && KINDS.stream().anyMatch(kind -> sentence.startsWith(kind, 1));
    }

    private static boolean closes(String text, char open, char close) {
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    /** A body that issues documents, or several beside each other; without 文件 at the end. */
    static boolean isIssuer(String text) {
        String name = unsealed(text);
        return isName(name) && ISSUERS.stream().anyMatch(name::endsWith);
    }

    /** What may sign above a date. */
    static boolean isOrgan(String text) {
        String name = unsealed(text);
        return isName(name) && ORGAN_ENDS.indexOf(name.charAt(name.length() - 1)) >= 0;
    }

    /** Without the word in brackets that stands for a seal: 教育工会（印章）. */
    static String unsealed(String name) {
        return SEAL.matcher(name).replaceFirst("");
    }

    private static boolean isName(String text) {
        return text.length() >= 3 && text.length() <= 40
                && text.chars().allMatch(c -> Character.isIdeographic(c) || "（）()· \u3000、".indexOf(c) >= 0);
    }

    /** The bodies named in front of 文件, or above a number. */
    static Optional<String> issuerMark(String line) {
        if (line.length() > 120 || !line.endsWith("文件")) {
            return Optional.empty();
        }
        String names = line.substring(0, line.length() - 2).strip();
        boolean all = !names.isEmpty() && List.of(names.split("[ \u3000]+")).stream().allMatch(Forms::isIssuer);
        return all ? Optional.of(names) : Optional.empty();
    }

    static boolean isRecipients(String line) {
        return line.length() >= 3 && line.length() <= 300 && (line.endsWith("：") || line.endsWith(":")) && !line.startsWith("附") && !isCopies(line)
                && ISSUED_TO.stream().anyMatch(line::contains) && !OPENING.matcher(line).find() && line.chars().noneMatch(c -> "。；".indexOf(c) >= 0);
    }

    /** What an opening sentence says, and no name of those who are addressed. */
    private static final Pattern OPENING = Pattern.compile("决定|如下|进行|现将|研究(?!院|所|中心|室|会|生|基地)");
    private static final List<String> ISSUED_TO = List.of("各", "局", "工会", "学校", "单位", "委员会", "部门", "同志", "中学", "小学", "幼儿园", "大学", "学院", "政府", "老师", "教职工", "法院");

    static boolean isStamp(String line) {
        return line.length() <= SHORT && STAMP.matcher(line).matches();
    }

    static boolean isCopies(String line) {
        String start = squeezed(line.substring(0, Math.min(line.length(), 12)));
        return start.startsWith("抄送") || start.startsWith("抄报") || start.startsWith("分送：") || start.startsWith("主送：");
    }

    static boolean isPrinted(String line) {
        if (line.length() > 80) {
            return false;
        }
        String text = squeezed(line);
        return text.endsWith("印发") && text.contains("年") && text.contains("日") || text.contains("共印") && text.contains("份") && text.length() <= 20;
    }

    /** The day that a line consists of. A day that the calendar does not have is empty, but still {@link #isDate a date}. */
    static Optional<LocalDate> date(String line) {
        Matcher matcher = DATE.matcher(line.length() > 40 ? "" : normal(line));
        return matcher.find() ? day(matcher) : Optional.empty();
    }

    static boolean isDate(String line) {
        return line.length() <= 30 && line.endsWith("日") && DATE.matcher(normal(line)).matches();
    }

    /** A date without its day, as some are signed. */
    static boolean isMonth(String line) {
        return line.length() <= 20 && line.endsWith("月") && MONTH.matcher(normal(line)).matches();
    }

    /** Where a date begins with which the line ends; -1 where it ends otherwise. */
    static int closingDate(String line) {
        if (line.length() > SHORT || !line.endsWith("日")) {
            return -1;
        }
        Matcher matcher = DATE.matcher(line);
        int start = -1;
        while (matcher.find()) {
            start = matcher.end() == line.length() ? matcher.start() : -1;
        }
        return start;
    }

    private static Optional<LocalDate> day(Matcher date) {
        try {
            return Optional.of(LocalDate.of(Numeral.digits(date.group("year")), Numeral.read(date.group("month")), Numeral.read(date.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String normal(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFKC).strip();
    }

    static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder();
        text.chars().filter(c -> !Plain.isBlank((char) c)).forEach(c -> squeezed.append((char) c));
        return squeezed.toString();
    }

    /** In brackets, as below a signature or a title: （此件公开发布）. */
    static boolean isNote(String plain) {
        return plain.length() >= 4 && plain.length() <= 160 && "（(".indexOf(plain.charAt(0)) >= 0 && "）)".indexOf(plain.charAt(plain.length() - 1)) >= 0;
    }

    /** Whether names go on behind the line. */
    static boolean breaksOff(String plain) {
        return !plain.isEmpty() && "，,、".indexOf(plain.charAt(plain.length() - 1)) >= 0;
    }

    static boolean isFootLine(String plain) {
        return isCopies(plain) || isPrinted(plain) || plain.startsWith("主题词");
    }
}
