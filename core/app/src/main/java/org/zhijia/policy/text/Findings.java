package org.zhijia.policy.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhijia.policy.DocumentNumber;
import org.zhijia.policy.text.Element.Kind;
import org.zhijia.policy.text.Label.Level;

/** Collects what looks wrong. Each of them is a question to the officer: the text stays as it is. */
final class Findings {

    /** More help nobody: a text with so many is no official document. */
    private static final int MOST = 200;
    private static final Pattern RUN_IN = Pattern.compile("[。；;][（(][一二三四五六七八九十]{1,3}[)）]");

    private static final int HEAD = 12;
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NUMBER_LIKE = Pattern.compile("[^《》]{0,24}([\\[(〔【﹝［（].{0,2}[0-9０-９〇○零一二三四五六七八九]{2,4}.{0,3}[\\])〕】﹞］）]|\\d{4}年).{0,10}号[）)]?");

    private static final Pattern DECIMAL = Pattern.compile("(?<typed>[1-9]\\d?(\\.[1-9]\\d?){2,3}|[1-9]\\d?\\.[1-9]\\d?(?=[ \\u3000]))[ \\u3000]*(?=\\p{IsIdeographic}{2})");

    private final List<Line> lines;
    private final List<Element> elements;
    private final List<Finding> found = new ArrayList<>();

    Findings(List<Line> lines, List<Element> elements) {
        this.lines = lines;
        this.elements = elements;
        readNumber();
        readDates();
        readAttachments();
        readLeftovers();
        readDecimals();
    }

    List<Finding> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Finding::start)).limit(MOST).toList();
    }

    // ---- days and numbers

    /** A line of the head that looks like a number, where none was read. */
    private void readNumber() {
        if (elements.stream().anyMatch(element -> element.kind() == Kind.NUMBER)) {
            return;
        }
        lines.stream().filter(line -> !line.isEmpty()).limit(HEAD).takeWhile(line -> !line.plain().endsWith("。") && !Forms.isRecipients(line.plain()))
                .filter(line -> line.plain().length() <= LONGEST_NUMBER && NUMBER_LIKE.matcher(line.plain()).matches()).findFirst()
                .ifPresent(line -> add(Finding.Kind.NUMBER_UNREAD, "“" + line.plain() + "”像发文字号，但没有读出来，请核对写法", line));
    }

    private void readDates() {
        List<Element> written = elements.stream().filter(element -> element.kind() == Kind.WRITTEN).toList();
        written.stream().filter(element -> Forms.date(element.text()).isEmpty())
                .forEach(element -> add(Finding.Kind.NO_SUCH_DAY, Forms.isMonth(element.text()) ? "成文日期“" + element.text() + "”没有写到日"
                        : "日历上没有“" + element.text() + "”这一天", element));
        List<String> days = written.stream().flatMap(element -> Forms.date(element.text()).stream()).distinct().map(LocalDate::toString).toList();
        Optional<LocalDate> first = written.stream().filter(element -> element.part().isEmpty()).findFirst().flatMap(element -> Forms.date(element.text()));
        if (days.size() > 1) {
            add(Finding.Kind.DATES_DIFFER, "文中单独成行的日期不一致：" + String.join("、", days)
                    + first.map(day -> "；成文日期取署名下的 " + day).orElse(""), written.getLast());
        }
        first.ifPresent(this::compare);
    }

    private void compare(LocalDate written) {
        elements.stream().filter(element -> element.kind() == Kind.NUMBER).findFirst().ifPresent(element ->
                DocumentNumber.read(element.text()).filter(number -> number.year() != written.getYear())
                        .ifPresent(number -> add(Finding.Kind.NUMBER_YEAR, "发文字号的年份是 " + number.year() + "，成文日期是 " + written, element)));
        elements.stream().filter(element -> element.kind() == Kind.PRINTED).findFirst().ifPresent(element -> element.text().lines()
                .flatMap(line -> Forms.date(line).stream()).filter(printed -> printed.isBefore(written)).findFirst()
                .ifPresent(printed -> add(Finding.Kind.DATES_DIFFER, "印发日期 " + printed + " 早于成文日期 " + written, element)));
    }

    // ---- attachments

    private void readAttachments() {
        List<Element> named = elements.stream().filter(element -> element.kind() == Kind.ATTACHMENTS_NAMED).toList();
        Set<String> parts = new HashSet<>();
        elements.stream().map(Element::part).filter(part -> !part.isEmpty()).forEach(parts::add);
        boolean numbered = parts.stream().anyMatch(part -> part.matches(".*\\d"));
        List<String> links = lines.stream().filter(line -> line.source().contains("](")).map(line -> Forms.squeezed(line.plain())).toList();
        List<String> missing = new ArrayList<>();
        int number = 0;
        for (Element element : named) {
            for (String name : Attachment.names(element.text())) {
                if (!isHere(++number, parts, numbered) && missing.size() < MOST && !isLinked(name, links)) {
                    missing.add(name);
                }
            }
        }
        if (!missing.isEmpty()) {
            add(Finding.Kind.ATTACHMENT_MISSING, "正文提到、但没有随文的附件：" + String.join("、", missing), named.getFirst());
        }
    }

    private static boolean isHere(int number, Set<String> parts, boolean numbered) {
        return numbered ? parts.contains("附件" + number) || parts.contains("附件") && number == 1 : !parts.isEmpty();
    }

    private static boolean isLinked(String name, List<String> links) {
        String words = Forms.squeezed(name);
        return links.stream().anyMatch(line -> line.contains(words));
    }

    // ---- numbering

    /** Numbers that are missing, come twice or go back; and one level typed in several ways. */
    void readNumbering(List<Node> nodes) {
        Map<Object, Node> before = new HashMap<>();
        Map<Level, Node> last = new HashMap<>();
        Map<Level, Node> forms = new HashMap<>();
        for (Node node : nodes) {
            if (node.label != null) {
                Level level = node.label.level();
                Object row = level == Level.ARTICLE ? level : List.of(level, node.parent == null ? "" : node.parent);
                compare(before.put(row, node), last.put(level, node), node);
                compareForms(forms.putIfAbsent(level, node), node);
            }
            if (node.ownText().length() < 20_000) {
                readRunIns(node);
            }
        }
    }

    private void compare(Node sibling, Node lastOfLevel, Node node) {
        Label label = node.label;
        if (sibling == null) {
            boolean goesOn = label.number() == 1 || lastOfLevel != null && label.number() == lastOfLevel.label.number() + 1;
            if (!goesOn) {
                add(Finding.Kind.NUMBERING, "这一级从“" + label.typed() + "”开始", node);
            }
            return;
        }
        Label before = sibling.label;
        boolean next = label.number() == before.number() + 1 && label.inserted() == 0;
        boolean inserted = label.number() == before.number() && label.inserted() == before.inserted() + 1;
        if (!next && !inserted) {
            String words = label.number() == before.number() && label.inserted() == before.inserted() ? "“" + label.typed() + "”重复"
                    : label.number() > before.number() ? "“" + before.typed() + "”之后是“" + label.typed() + "”，中间缺号"
                    : "“" + before.typed() + "”之后是“" + label.typed() + "”，序号倒退";
            add(Finding.Kind.NUMBERING, words, node);
        }
    }

    private void compareForms(Node first, Node node) {
        String form = node.label.form();
        if (first != null && !first.label.form().equals(form)) {
            boolean known = found.stream().anyMatch(finding -> finding.kind() == Finding.Kind.LABEL_FORM && finding.message().startsWith("同级序号") && finding.message().contains(first.label.typed()));
            if (!known) {
                add(Finding.Kind.LABEL_FORM, "同级序号写法不一：“" + first.label.typed() + "”和“" + node.label.typed() + "”", node);
            }
        } else if (first == null && (form.equals("缺点号") || form.equals("缺顿号"))) {
            add(Finding.Kind.LABEL_FORM, "序号“" + node.label.typed() + "”后面" + form, node);
        }
    }

    /** 2.1 and 2.2.1, as standards number: what they head is read as part of the clause above. */
    private void readDecimals() {
        lines.stream().filter(line -> line.label().isEmpty() && !line.verbatim()).map(line -> Map.entry(line, DECIMAL.matcher(line.plain())))
                .filter(entry -> entry.getValue().lookingAt()).findFirst().ifPresent(entry ->
                        add(Finding.Kind.LABEL_FORM, "“" + entry.getValue().group("typed") + "”这样的多级序号没有读作条目，内容仍属上一条", entry.getKey()));
    }

    private void readRunIns(Node node) {
        Matcher matcher = RUN_IN.matcher(node.ownText());
        if (matcher.find()) {
            add(Finding.Kind.RUN_IN, "几条连写在一段里，从“" + matcher.group().substring(1) + "”起没有另起一行", node);
        }
    }

    // ---- what converters leave

    private void readLeftovers() {
        for (Line line : lines) {
            if (line.isPageNumber()) {
                add(Finding.Kind.LEFTOVER, "页码“" + line.plain() + "”留在文中", line);
            } else if (line.source().contains("[bookmark")) {
                add(Finding.Kind.LEFTOVER, "转换残留的书签标记", line);
            } else if (line.heading() > 0 && line.plain().length() > 1 && "。；，、".indexOf(line.plain().charAt(line.plain().length() - 1)) >= 0 && line.label().isEmpty()) {
                add(Finding.Kind.LEFTOVER, "句子被当成了标题，行首的“#”多余", line);
            } else if (hidesSomething(line.source())) {
                add(Finding.Kind.LEFTOVER, "含有看不见的字符", line);
            }
        }
    }

    private static boolean hidesSomething(String source) {
        for (int i = 0; i < source.length(); i++) {
            if (Plain.isInvisible(source.charAt(i)) && source.charAt(i) != '\uFEFF') {
                return true;
            }
        }
        return false;
    }

    void brokenAt(List<Integer> breaks) {
        breaks.forEach(at -> add(Finding.Kind.BROKEN_SENTENCE, "一句话在这里断开成两段，已按一段读", lines.get(at)));
    }

    private void add(Finding.Kind kind, String message, Element element) {
        found.add(new Finding(kind, message, element.start(), element.start() + lengthOfWords(element)));
    }

    /** Without the blank lines behind it. */
    private int lengthOfWords(Element element) {
        int end = element.end();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (line.start() < element.end() && line.end() > element.start() && !line.isBlank()) {
                end = Math.min(end, line.textEnd());
                break;
            }
        }
        return Math.max(0, end - element.start());
    }

    private void add(Finding.Kind kind, String message, Node node) {
        add(kind, message, lines.get(node.line));
    }

    private void add(Finding.Kind kind, String message, Line line) {
        if (found.size() < 5 * MOST) {
            found.add(new Finding(kind, message, line.start(), line.textEnd()));
        }
    }
}
