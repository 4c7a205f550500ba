package org.zhijia.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A clause while it is read: what is below what. */
final class Node {

    /** What makes it a clause. */
    enum Kind { LABELLED, HEADING, SUBPARAGRAPH, PARAGRAPH }

    private static final int LONGEST_TITLE = 40;

    final Kind kind;
    final Label label;
    final Node parent;
    final int rank;
    final int line;
    final int start;
    final boolean headed;
    final List<Node> children = new ArrayList<>();
    /** Of a 款: which one of its article. */
    int ordinal;
    int end;
    String anchor = "";
    private final StringBuilder text = new StringBuilder();
    private int paragraphs;
    private boolean closed;

    Node(Kind kind, Label label, Node parent, int rank, int number, Line line) {
        this.kind = kind;
        this.label = label;
        this.parent = parent;
        this.rank = rank;
        this.line = number;
        this.start = line.start();
        this.headed = line.heading() > 0;
        if (parent != null) {
            parent.children.add(this);
        }
        add(line, true);
    }

    /** @param paragraph whether it begins a new paragraph; else it goes on where the last line stopped */
    void add(Line line, boolean paragraph) {
        if (!line.plain().isEmpty()) {
            if (paragraph && !text.isEmpty()) {
                text.append('\n');
            } else if (!text.isEmpty() && isLatin(text.charAt(text.length() - 1)) && isLatin(line.plain().charAt(0))) {
                text.append(' ');
            }
            text.append(line.plain());
            paragraphs += paragraph ? 1 : 0;
        }
        closed = line.isClosed() || line.heading() > 0;
        end = line.textEnd();
    }

    private static boolean isLatin(char c) {
        return c < '\u2000' && Character.isLetterOrDigit(c);
    }

    boolean isClosed() {
        return closed;
    }

    boolean isArticle() {
        return label != null && label.level() == Label.Level.ARTICLE;
    }

    boolean isDivision() {
        return label != null && label.level().isDivision();
    }

    Optional<Node> article() {
        return isArticle() ? Optional.of(this) : parent == null ? Optional.empty() : parent.article();
    }

    String ownText() {
        return text.toString();
    }

    /** With all that stands below it. */
    String wholeText() {
        StringBuilder whole = new StringBuilder();
        append(whole);
        return whole.toString();
    }

    private void append(StringBuilder whole) {
        whole.append(whole.isEmpty() ? "" : "\n").append(text);
        children.forEach(child -> child.append(whole));
    }

    /** What others below it name it by: the whole line of a heading, the first sentence of a paragraph when it is short, else the label. */
    String title() {
        String first = text.indexOf("\n") < 0 ? text.toString() : text.substring(0, text.indexOf("\n"));
        if (isArticle()) {
            return label.typed();
        }
        int from = label == null ? 0 : Math.min(label.length(), first.length());
        int stop = from;
        while (stop < first.length() && "。：；:;".indexOf(first.charAt(stop)) < 0) {
            stop++;
        }
        return stop - from <= LONGEST_TITLE || headed ? first.substring(0, stop).strip() : label == null ? first.substring(0, LONGEST_TITLE) : label.typed();
    }

    /** Whether it is more than a heading for what stands below it. */
    boolean says() {
        boolean sentence = !text.isEmpty() && "。；".indexOf(text.charAt(text.length() - 1)) >= 0;
        return children.isEmpty() || paragraphs > 1 || sentence || text.length() > title().length() + 1;
    }
}
