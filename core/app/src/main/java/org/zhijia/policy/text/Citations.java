package org.zhijia.policy.text;

import org.zhijia.platform.Numeral;
import org.zhijia.policy.text.Label.Level;

/**
 * How a clause is cited behind the title: 第三部分第（二）项第1点 in official documents, 第十条第二款第（三）项 in rules with articles. The 款 is
 * named only where an article has several.
 */
final class Citations {

    private Citations() { }

    /** @param part the attachment, named in front; may be empty */
    static String of(Node node, String part) {
        String own = own(node);
        return own.isEmpty() ? "" : part + own;
    }

    private static String own(Node node) {
        return switch (node.kind) {
            case HEADING, PARAGRAPH -> "";
            case SUBPARAGRAPH -> own(node.parent) + "第" + Numeral.chinese(node.ordinal) + "款";
            case LABELLED -> node.isArticle() ? node.label.normal() : above(node) + words(node);
        };
    }

    private static String above(Node node) {
        Node parent = node.parent;
        while (parent != null && parent.kind == Node.Kind.HEADING) {
            parent = parent.parent;
        }
        if (parent == null) {
            return "";
        }
        boolean ofFirst = parent.isArticle() && parent.children.stream().anyMatch(child -> child.kind == Node.Kind.SUBPARAGRAPH);
        return own(parent) + (ofFirst ? "第一款" : "");
    }

    private static String words(Node node) {
        Level level = node.label.level();
        int number = node.label.number();
        boolean article = node.article().isPresent();
        return switch (level) {
            case FIRST -> article ? "第" + Numeral.chinese(number) + "项" : "第" + Numeral.chinese(number) + "部分";
            case SECOND -> "第（" + Numeral.chinese(number) + "）项";
            case THIRD -> article ? "第" + number + "目" : "第" + number + "点";
            case FOURTH -> "第（" + number + "）" + (article ? "目" : "小点");
            case FIFTH -> "第" + node.label.normal() + "点";
            default -> node.label.normal();
        };
    }
}
