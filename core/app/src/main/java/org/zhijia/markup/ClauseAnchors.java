package org.zhijia.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Element;
import org.zhijia.spi.Clause;

/**
 * Clauses on their way into the markup of a body: where one begins a block begins, and that block has the clause's
 * anchor as its id, its citation and its words.
 *
 * <p>Between Markdown and the cleaned markup an empty link stands for the anchor, so that no text can take the anchor of
 * a clause, and every clause has exactly one place: one that begins inside of something else (a table, code) is
 * found at the next block.
 */
final class ClauseAnchors {

    private static final String MARK = "clause-";
    private static final String MARKS = "a[id^=" + MARK + "]";
    private static final String OWN_BLOCK = "p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, summary, figcaption";

    // Text, not the sign of a heading, list, quote, table or fence.
    private static final Pattern TEXT = Pattern.compile("[ \\t\\u3000]*(?:[*_]{1,3}(?=[^\\s*_]))?[\\p{L}\\p{N}（“《〈「『【〔(].*", Pattern.DOTALL);

    private final List<Clause> clauses;
    private final List<Integer> lines = new ArrayList<>();
    private final String markdown;

    /** @param clauses of the text, in whatever order */
    ClauseAnchors(String text, List<Clause> clauses) {
        this.clauses = clauses.stream().sorted(Comparator.comparingInt(Clause::start)).toList();
        this.markdown = separated(text);
    }

    /** The text with each clause in a paragraph of its own: a line that follows another belongs to the same for Markdown. */
    String markdown() {
        return markdown;
    }

    private String separated(String text) {
        StringBuilder separated = new StringBuilder();
        int taken = 0;
        for (Clause clause : clauses) {
            int line = lineOf(text, Math.min(clause.start(), text.length()));
            separated.append(text, taken, line);
            taken = line;
            if (continuesParagraph(text, line) && (separated.length() < 2 || separated.charAt(separated.length() - 2) != '\n')) {
                separated.append('\n');
            }
            lines.add(separated.length());
        }
        return separated.append(text, taken, text.length()).toString();
    }

    private static int lineOf(String text, int position) {
        return text.lastIndexOf('\n', position - 1) + 1;
    }

    private static boolean continuesParagraph(String text, int line) {
        return line > 0 && TEXT.matcher(text).region(line, text.length()).lookingAt();
    }

    /** @param document parsed from {@link #markdown()}, with source spans of its blocks */
    void mark(Node document) {
        if (!clauses.isEmpty()) {
            Marking marking = new Marking();
            document.accept(marking);
            marking.markRest(document);
        }
    }

    /** Blocks come in the order of the text, and so do clauses. */
    private final class Marking extends AbstractVisitor {

        private int next;

        @Override
        public void visit(Paragraph paragraph) {
            markInside(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            markInside(heading);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            markBefore(code);
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            markBefore(code);
        }

        @Override
        public void visit(HtmlBlock html) {
            markBefore(html);
        }

        @Override
        public void visit(ThematicBreak line) {
            markBefore(line);
        }

        // Tables and footnotes. Words in their cells are not looked into.
        @Override
        public void visit(CustomBlock block) {
            markBefore(block);
        }

        private void markInside(Block block) {
            Node first = block.getFirstChild();
            for (int number : begunAt(block)) {
                HtmlInline mark = new HtmlInline();
                mark.setLiteral(link(number));
                if (first == null) {
                    block.appendChild(mark);
                } else {
                    first.insertBefore(mark);
                }
            }
        }

        private void markBefore(Block block) {
            begunAt(block).forEach(number -> block.insertBefore(standing(number)));
        }

        private List<Integer> begunAt(Block block) {
            List<Integer> begun = new ArrayList<>();
            if (!block.getSourceSpans().isEmpty()) {
                int line = lineOf(markdown, block.getSourceSpans().getFirst().getInputIndex());
                while (next < clauses.size() && lines.get(next) <= line) {
                    begun.add(next++);
                }
            }
            return begun;
        }

        void markRest(Node document) {
            while (next < clauses.size()) {
                document.appendChild(standing(next++));
            }
        }
    }

    private static HtmlBlock standing(int number) {
        HtmlBlock mark = new HtmlBlock();
        mark.setLiteral(link(number));
        return mark;
    }

    private static String link(int number) {
        return "<a id=\"" + MARK + number + "\"></a>";
    }

    /** Turns the marks into ids. Of marks that a text has typed itself nothing is left. */
    void arrange(Element body) {
        Set<String> placed = new HashSet<>();
        Deque<Element> marks = new ArrayDeque<>(body.select(MARKS));
        while (!marks.isEmpty()) {
            Element mark = marks.poll();
            int number = number(mark);
            if (number < clauses.size() && placed.add(clauses.get(number).anchor())) {
                place(mark, clauses.get(number));
            } else {
                mark.unwrap();
            }
        }
    }

    private static int number(Element mark) {
        return Integer.parseInt(mark.id().substring(MARK.length()));
    }

    private static void place(Element mark, Clause clause) {
        Element block = mark.parent().is(OWN_BLOCK) ? mark.parent() : mark.nextElementSibling();
        if (block == null || block.hasAttr("id") || block.is(MARKS)) {
            mark.tagName("span").attr("id", clause.anchor());
            return;
        }
        block.attr("id", clause.anchor());
        if (!clause.citation().isEmpty()) {
            block.attr("data-citation", clause.citation());
        }
        block.attr("data-words", clause.text());
        mark.unwrap();
    }
}
