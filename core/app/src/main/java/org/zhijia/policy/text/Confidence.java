package org.zhijia.policy.text;

import java.util.ArrayList;
import java.util.List;
import org.zhijia.policy.text.Element.Kind;

/** How far a reading can be relied on: 1 less what is in doubt. */
final class Confidence {

    /** A notice of so many paragraphs needs no numbers. */
    private static final int FEW = 5;

    private final List<String> doubts = new ArrayList<>();
    private double left = 1;

    Confidence(List<Element> elements, List<Node> nodes, List<Finding> findings) {
        boolean numbered = has(elements, Kind.NUMBER);
        doubt(nodes.size() > FEW && nodes.stream().noneMatch(node -> node.label != null), 0.15, "没有认出层次序号，按段落分条");
        doubt(elements.stream().anyMatch(Confidence::isGuessedTitle), 0.1, "标题取自第一行，不像公文标题");
        doubt(numbered && !has(elements, Kind.TITLE), 0.1, "有发文字号，没有认出标题");
        doubt(numbered && !has(elements, Kind.WRITTEN), 0.1, "有发文字号，没有认出成文日期");
        doubt(headIsOpen(elements), 0.1, "主送机关之前有认不出的行");
        doubt(hasUnannounced(elements), 0.1, "落款之后还有正文，当作附件");
        count(findings, Finding.Kind.NUMBERING, 0.05, 0.3, "序号有缺漏、重复或倒退");
        count(findings, Finding.Kind.BROKEN_SENTENCE, 0.02, 0.1, "有断开的句子");
        count(findings, Finding.Kind.DATES_DIFFER, 0.05, 0.05, "日期不一致");
        count(findings, Finding.Kind.RUN_IN, 0.03, 0.1, "有几条连写在一段里");
    }

    /** 0 to 1, in hundredths. */
    double value() {
        return Math.round(Math.max(0, left) * 100) / 100.0;
    }

    List<String> doubts() {
        return doubts;
    }

    private void doubt(boolean doubtful, double weight, String why) {
        if (doubtful) {
            left -= weight;
            doubts.add(why);
        }
    }

    private void count(List<Finding> findings, Finding.Kind kind, double each, double most, String why) {
        long count = findings.stream().filter(finding -> finding.kind() == kind).count();
        doubt(count > 0, Math.min(most, count * each), why);
    }

    private static boolean has(List<Element> elements, Kind kind) {
        return elements.stream().anyMatch(element -> element.kind() == kind && element.part().isEmpty());
    }

    private static boolean isGuessedTitle(Element element) {
        return element.kind() == Kind.TITLE && element.part().isEmpty() && !Forms.isTitle(element.text());
    }

    /** Text that stands above those who are addressed. */
    private static boolean headIsOpen(List<Element> elements) {
        int recipients = elements.stream().map(Element::kind).toList().indexOf(Kind.RECIPIENTS);
        return elements.stream().limit(Math.max(0, recipients)).anyMatch(element -> element.kind() == Kind.BODY && !element.text().isEmpty());
    }

    private static boolean hasUnannounced(List<Element> elements) {
        return elements.stream().anyMatch(element -> !element.part().isEmpty())
                && elements.stream().noneMatch(element -> element.kind() == Kind.ATTACHMENT);
    }
}
