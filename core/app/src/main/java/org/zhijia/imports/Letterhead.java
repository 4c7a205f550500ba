package org.zhijia.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an official document says about itself at its head and its foot: title, number, issuers, recipients, date,
 * attachments, copies. Only what stands alone on its line and has the usual form is believed; the rest is left to the
 * officer, with a warning where several readings are possible.
 */
final class Letterhead {

    /** More than a head ever has, even with joint issuers and a title on three lines. */
    private static final int HEAD_BLOCKS = 14;
    private static final int SHORT = 60;

    private static final Pattern NUMBER = Pattern.compile("([\\p{IsHan}]{2,14}?)\\s*第?\\s*[〔\\[(（【﹝［]\\s*([\\d０-９]{4})\\s*年?\\s*[〕\\])）】﹞］]\\s*第?\\s*([\\d０-９]{1,5})\\s*号");
    private static final String KIND = "(通知|意见|办法|要点|总结|计划|方案|决定|通报|公告|通告|公报|决议|报告|请示|批复|议案|函|纪要|条例|规定|规则|细则|规程|章程|守则|标准|制度|规划|倡议书|名单|公示|命令|简报)";
    private static final Pattern TITLE = Pattern.compile(".{0,120}" + KIND + "([（(](试行|暂行|修订|草案|征求意见稿|\\d{4}.{0,8})[)）])?");
    private static final Pattern ORGAN = Pattern.compile("[\\p{IsHan}（）()·\\s、]{2,40}(委员会|教育局|教育厅|教育部|总工会|工会|人民政府|办公室|党组|党委|联合会|研究院|学校|中学|小学|幼儿园|大学|学院)");
    private static final Pattern HEADER = Pattern.compile("(" + ORGAN.pattern() + "(?:\\s+" + ORGAN.pattern() + ")*)\\s*文件");
    private static final Pattern DATE = Pattern.compile("([\\d]{4}|[〇○零一二三四五六七八九Ｏ]{4})\\s*年\\s*(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*月\\s*(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*日");
    private static final Pattern STAMP = Pattern.compile("(发布)?(时间|日期)\\s*[:：]\\s*\\d{4}[-/年.].{3,20}");

    private final List<Block> blocks;
    private final Report report;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<Block> head = new LinkedHashSet<>();
    private String title = "";

    /** @param knownTitle as the file's front matter or properties have it; empty when the text must tell */
    Letterhead(List<Block> blocks, String knownTitle, Report report) {
        this.blocks = new ArrayList<>(blocks);
        this.report = report;
        this.title = knownTitle;
        dropStamp();
        liftTitle();
        readNumber();
        readIssuers();
        readRecipients();
        readDates();
        readAttachments();
        readCopies();
    }

    String title() {
        return title;
    }

    Map<String, Object> values() {
        return values;
    }

    /** The text without the title. */
    List<Block> body() {
        return List.copyOf(blocks);
    }

    /** The same without the lines of the head that became fields: issuers and number. */
    List<Block> bodyBelowHead() {
        List<Block> below = new ArrayList<>(blocks);
        // Only the first of equal lines: the issuer signs at the foot with the same words.
        head.forEach(below::remove);
        return below.stream().dropWhile(Block::isRule).toList();
    }

    // Copied from a web page: when it was put there, not when the document was made.
    private void dropStamp() {
        for (Block block : List.copyOf(headBlocks())) {
            if (STAMP.matcher(block.plain()).matches()) {
                blocks.remove(block);
                report.dropped("网页上的" + Report.quoted(block.plain()) + "，不当作成文日期");
            }
        }
    }

    private void liftTitle() {
        if (title.isEmpty()) {
            officialTitle().or(this::headingTitle).or(this::firstLineTitle).ifPresent(this::liftTitle);
        } else {
            dropRepeatedTitle(1);
        }
    }

    private void liftTitle(List<Block> lines) {
        title = joined(lines);
        int at = blocks.indexOf(lines.getFirst());
        blocks.subList(at, at + lines.size()).clear();
        report.kept((lines.size() > 1 ? "标题（原为 " + lines.size() + " 行）：" : "标题：") + title);
        dropRepeatedTitle(3);
    }

    private void dropRepeatedTitle(int within) {
        blocks.stream().limit(within).filter(block -> squeezed(block.plain()).equals(squeezed(title))).findFirst()
                .ifPresent(block -> {
                    blocks.remove(block);
                    report.dropped("正文开头重复的标题" + Report.quoted(block.plain()));
                });
    }

    /** One to three lines that together end in the name of a kind of document and close all their brackets. */
    private Optional<List<Block>> officialTitle() {
        List<Block> candidates = headBlocks();
        for (int from = 0; from < candidates.size(); from++) {
            for (int to = from + 1; to <= Math.min(from + 3, candidates.size()); to++) {
                List<Block> lines = candidates.subList(from, to);
                if (adjacent(lines) && isOfficialTitle(joined(lines))) {
                    return Optional.of(List.copyOf(lines));
                }
            }
        }
        return Optional.empty();
    }

    private boolean adjacent(List<Block> lines) {
        int at = blocks.indexOf(lines.getFirst());
        return at + lines.size() <= blocks.size() && blocks.subList(at, at + lines.size()).equals(lines)
                && lines.stream().noneMatch(line -> line.isRule() || line.opensNumbered() || NUMBER.matcher(line.plain()).matches()
                || HEADER.matcher(line.plain()).matches())
                // A heading and a plain line do not make one title.
                && lines.stream().map(Block::isHeading).distinct().count() == 1;
    }

    private static boolean isOfficialTitle(String text) {
        return text.length() >= 4 && TITLE.matcher(text).matches() && closed(text, '《', '》') && closed(text, '“', '”');
    }

    private static boolean closed(String text, char open, char close) {
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    private Optional<List<Block>> headingTitle() {
        return headBlocks().stream().filter(Block::isHeading).findFirst().map(List::of);
    }

    private Optional<List<Block>> firstLineTitle() {
        return blocks.stream().findFirst().filter(block -> block.isProse() && block.plain().length() <= SHORT
                && block.text().lines().count() <= 2 && block.plain().matches("(?s).*[^。；：，！:;,]") && !block.opensNumbered())
                .map(List::of);
    }

    private void readNumber() {
        for (Block block : headBlocks()) {
            Matcher matcher = NUMBER.matcher(block.plain());
            if (matcher.matches()) {
                String number = matcher.group(1) + "〔" + ascii(matcher.group(2)) + "〕"
                        + Integer.parseInt(ascii(matcher.group(3))) + "号";
                values.put("number", number);
                head.add(block);
                report.kept("发文字号：" + number + (number.equals(block.plain()) ? "" : "，原文写作" + Report.quoted(block.plain())));
                return;
            }
        }
    }

    private void readIssuers() {
        List<String> issuers = new ArrayList<>();
        for (Block block : headBlocks()) {
            if (block.plain().endsWith("：")) {
                break;
            }
            Matcher header = HEADER.matcher(block.plain());
            if (header.matches() || values.containsKey("number") && isBeforeNumber(block) && ORGAN.matcher(block.plain()).matches()) {
                issuers.add((header.matches() ? header.group(1) : block.plain()).strip());
                head.add(block);
            }
        }
        if (!issuers.isEmpty()) {
            values.put("issuer", String.join("、", issuers));
            report.kept((issuers.size() > 1 ? "联合发文机关：" : "发文机关：") + values.get("issuer"));
        }
    }

    private boolean isBeforeNumber(Block block) {
        for (Block each : blocks) {
            if (each.equals(block)) {
                return true;
            }
            if (NUMBER.matcher(each.plain()).matches()) {
                return false;
            }
        }
        return false;
    }

    // Shown in the text as well, so nothing is taken away here.
    private void readRecipients() {
        blocks.stream().limit(HEAD_BLOCKS).filter(Block::isProse).map(Block::plain)
                .map(text -> text.lines().findFirst().orElse(""))
                .filter(text -> text.length() <= 300 && text.matches(".{2,}[：:]") && !text.matches("(附件|抄送|主送).*")
                        && text.matches(".*(各|局|工会|学校|单位|委员会|部门|同志|中学|小学|幼儿园).*"))
                .findFirst()
                .ifPresent(text -> values.put("recipients", text.substring(0, text.length() - 1)));
    }

    private void readDates() {
        List<String> dates = new ArrayList<>();
        Optional<String> signed = Optional.empty();
        String before = "";
        for (String line : lines()) {
            Matcher date = DATE.matcher(line);
            if (date.matches()) {
                String day = iso(date.toMatchResult());
                dates.add(day);
                if (signed.isEmpty() && ORGAN.matcher(before).matches()) {
                    signed = Optional.of(day);
                }
            }
            before = line;
        }
        List<String> days = dates.stream().distinct().toList();
        Optional<String> written = signed.or(() -> days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty());
        written.ifPresent(day -> values.put("written", day));
        if (days.size() > 1) {
            report.warning("文中单独成行的日期不一致：" + String.join("、", days)
                    + written.map(day -> "；成文日期取署名下的 " + day).orElse("；没有填成文日期"));
        } else if (days.isEmpty() && values.containsKey("number")) {
            report.warning("没有找到成文日期");
        }
    }

    private void readAttachments() {
        List<String> lines = lines();
        List<String> named = new ArrayList<>();
        for (int i = 0; i < lines.size() && named.isEmpty(); i++) {
            Matcher first = Pattern.compile("附件\\s*[:：]\\s*(?:1\\s*[.．、]\\s*)?(.{2,})").matcher(lines.get(i));
            if (first.matches()) {
                named.add(first.group(1).strip());
                for (int next = i + 1; next < lines.size() && lines.get(next).matches((named.size() + 1) + "\\s*[.．、].{2,}"); next++) {
                    named.add(lines.get(next).replaceFirst("^\\d+\\s*[.．、]\\s*", "").strip());
                }
            }
        }
        if (named.isEmpty()) {
            return;
        }
        values.put("attachments_named", List.copyOf(named));
        boolean inText = lines.stream().anyMatch(line -> line.matches("附件\\s*1?\\s*[:：]?"));
        List<String> missing = named.stream().filter(name -> !inText && !linked(name)).toList();
        if (!missing.isEmpty()) {
            report.warning("正文提到、但没有随文的附件：" + String.join("、", missing));
        }
    }

    private boolean linked(String name) {
        return name.matches(".*\\[.*]\\(.*\\).*") || blocks.stream().anyMatch(block -> block.text().contains("](") && block.plain().contains(name));
    }

    private void readCopies() {
        lines().stream().filter(line -> line.matches("抄\\s*送\\s*[:：].{2,}")).findFirst()
                .ifPresent(line -> values.put("copy_to", line.replaceFirst("^抄\\s*送\\s*[:：]\\s*", "").replaceFirst("[。.]$", "")));
    }

    private List<String> lines() {
        return blocks.stream().filter(block -> !block.isFence()).flatMap(block -> block.text().lines()).map(Verbatim::plain)
                .filter(line -> !line.isEmpty()).toList();
    }

    /** The short blocks before the text proper begins. */
    private List<Block> headBlocks() {
        return blocks.stream().limit(HEAD_BLOCKS)
                .takeWhile(block -> block.isRule() || block.plain().length() <= SHORT && !block.plain().endsWith("：")
                        && (block.isHeading() || block.isProse()) && !block.opensNumbered())
                .filter(block -> !block.isRule()).toList();
    }

    private static String joined(List<Block> lines) {
        String joined = lines.stream().map(line -> line.plain().replaceAll("\\s*\\n\\s*", "")).reduce("", String::concat);
        return joined.replaceAll("\\s+", " ").strip();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String ascii(String digits) {
        StringBuilder ascii = new StringBuilder();
        digits.chars().forEach(c -> ascii.append(Character.getNumericValue(c)));
        return ascii.toString();
    }

    private static String iso(MatchResult date) {
        return "%04d-%02d-%02d".formatted(year(date.group(1)), numeral(date.group(2)), numeral(date.group(3)));
    }

    private static int year(String text) {
        int year = 0;
        for (char c : text.toCharArray()) {
            year = year * 10 + digit(c);
        }
        return year;
    }

    private static int digit(char c) {
        return switch (c) {
            case '〇', '○', '零', 'Ｏ' -> 0;
            default -> Character.isDigit(c) ? Character.getNumericValue(c) : "一二三四五六七八九".indexOf(c) + 1;
        };
    }

    /** 1 to 99, in digits or as in 三十一. */
    private static int numeral(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return year(text);
        }
        int tens = ten == 0 ? 1 : digit(text.charAt(0));
        int ones = ten == text.length() - 1 ? 0 : digit(text.charAt(text.length() - 1));
        return tens * 10 + ones;
    }
}
