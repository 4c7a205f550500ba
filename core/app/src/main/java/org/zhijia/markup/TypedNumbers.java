package org.zhijia.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Keeps the numbers that people typed.
 *
 * <p>In a Chinese document the number is content: it is quoted, referred to and sometimes wrong on purpose. Markdown
 * would make a list of {@code 1. 组织}, count for itself, and leave {@code 1.认真} and {@code 1．认真} as text, so that one
 * document shows both. Hence the rule: a document with any Chinese has no ordered lists. Their items become paragraphs
 * that begin with the number as typed; what an item holds besides (bullets, tables, further paragraphs) follows it.
 */
final class TypedNumbers extends AbstractVisitor {

    private static final Pattern MARKER = Pattern.compile("\\s*(\\d{1,9}[.)])");

    private final String source;

    private TypedNumbers(String source) {
        this.source = source;
    }

    /**
     * @param document parsed with source spans of its blocks
     * @param source   the text that it was parsed from
     */
    static void keep(Node document, String source) {
        if (Chinese.in(source)) {
            document.accept(new TypedNumbers(source));
        }
    }

    @Override
    public void visit(OrderedList list) {
        super.visit(list);
        if (list.getParent() instanceof ListItem item) {
            ((ListBlock) item.getParent()).setTight(false);
        }
        while (list.getFirstChild() instanceof ListItem item) {
            number(item);
            while (item.getFirstChild() != null) {
                list.insertBefore(item.getFirstChild());
            }
            item.unlink();
        }
        list.unlink();
    }

    private void number(ListItem item) {
        Node first = item.getFirstChild();
        if (first instanceof Paragraph || first instanceof Heading) {
            first.prependChild(new Text(typed(item) + " "));
        } else {
            Paragraph alone = new Paragraph();
            alone.appendChild(new Text(typed(item)));
            item.prependChild(alone);
        }
    }

    private String typed(ListItem item) {
        Matcher marker = MARKER.matcher(source).region(item.getSourceSpans().getFirst().getInputIndex(), source.length());
        if (!marker.lookingAt()) {
            throw new IllegalStateException("An item of an ordered list begins with its number");
        }
        return marker.group(1);
    }
}
