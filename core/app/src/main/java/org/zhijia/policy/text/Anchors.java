package org.zhijia.policy.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhijia.platform.Numeral;

/**
 * Gives clauses their permanent addresses. An anchor is the way of labels that leads to a clause: {@code 一-（三）-2}; an article
 * needs only its own, {@code 第十条}, since articles count through; 款 are counted, {@code 第十条-第二款}, and 项 of the first 款 stand
 * directly below the article, so that a 款 added behind changes nothing. What has no label goes by its first words. Of clauses
 * that bear the same labels, by mistake or in a new part, the first keeps the plain anchor and the others add their first
 * words; only where even these are the same a count decides.
 */
final class Anchors {

    private static final int WORDS = 10;
    private static final int FEW_WORDS = 6;

    private final String part;
    private final Set<String> taken;
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * @param part  as in {@code 附件1}, put in front; empty in the document itself
     * @param taken grows with every anchor given
     */
    Anchors(String part, Set<String> taken) {
        this.part = part.isEmpty() ? "" : part + "-";
        this.taken = taken;
    }

    /** Parents come before their children. */
    void give(List<Node> nodes) {
        nodes.forEach(node -> node.anchor = free(wanted(node), node));
    }

    private String wanted(Node node) {
        return switch (node.kind) {
            case HEADING -> part + "题-" + words(node.ownText(), WORDS);
            case PARAGRAPH -> part + "段-" + words(node.ownText(), WORDS);
            case SUBPARAGRAPH -> node.parent.anchor + "-第" + Numeral.chinese(node.ordinal) + "款";
            case LABELLED -> above(node) + node.label.normal();
        };
    }

    private String above(Node node) {
        Node parent = node.parent;
        while (parent != null && parent.label == null && parent.kind != Node.Kind.SUBPARAGRAPH) {
            parent = parent.parent;
        }
        boolean countsThrough = node.isArticle() || parent == null;
        return countsThrough ? part : parent.anchor + "-";
    }

    private String free(String wanted, Node node) {
        if (taken.add(wanted)) {
            return wanted;
        }
        String text = node.ownText();
        String named = wanted + "-" + words(node.label == null ? text : text.substring(Math.min(node.label.length(), text.length())), FEW_WORDS);
        String free = node.label == null ? wanted : named;
        String base = free;
        while (!taken.add(free)) {
            free = base + "-" + counts.merge(base, 2, (count, first) -> count + 1);
        }
        return free;
    }

    /** Letters and digits only: safe in an address and as an id. */
    private static String words(String text, int most) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length() && words.length() < most && i < 10 * most; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
                words.append(c);
            }
        }
        return words.isEmpty() ? "无字" : words.toString();
    }
}
