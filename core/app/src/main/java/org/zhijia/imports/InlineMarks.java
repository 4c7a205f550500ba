package org.zhijia.imports;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Emphasis and line breaks in the form that Markdown can say: no mark around blocks, around nothing or beside its like,
 * no break at the edge of a paragraph, and an empty line where there were two breaks.
 */
final class InlineMarks {

    private static final String MARKS = "strong, em, del, sub, sup, a";

    private InlineMarks() { }

    static void arrange(Element body, String blocks) {
        body.select(MARKS).stream().filter(mark -> !mark.select(blocks).isEmpty()).forEach(Element::unwrap);
        for (String tag : List.of("strong", "em", "del")) {
            body.select(tag + " " + tag).unwrap();
            body.select("h1, h2, h3, h4, h5, h6").select(tag.equals("strong") ? "strong" : "none").unwrap();
        }
        body.select(MARKS).forEach(InlineMarks::expelBreaks);
        body.select("strong, em, del").stream().filter(mark -> mark.text().isBlank()).forEach(Element::unwrap);
        for (String tag : List.of("strong", "em", "del", "a")) {
            body.select(tag).forEach(InlineMarks::joinNext);
        }
        breaks(body, blocks);
    }

    private static void expelBreaks(Element mark) {
        while (edge(mark.firstChild())) {
            mark.before(mark.firstChild());
        }
        while (edge(mark.lastChild())) {
            mark.after(mark.lastChild());
        }
    }

    private static boolean edge(Node node) {
        return node instanceof Element element && element.nameIs("br") || node instanceof TextNode text && text.isBlank();
    }

    private static void joinNext(Element mark) {
        while (mark.parent() != null && mark.nextSibling() instanceof Element next && next.nameIs(mark.normalName())
                && next.attr("href").equals(mark.attr("href"))) {
            List.copyOf(next.childNodes()).forEach(mark::appendChild);
            next.remove();
        }
    }

    private static void breaks(Element body, String blocks) {
        for (Element br : body.select("br")) {
            Node after = skipBlank(br.nextSibling(), true);
            Node before = skipBlank(br.previousSibling(), false);
            if (isBreak(after)) {
                // The second break does the work.
                br.remove();
                ((Element) after).attr("data-twice", "");
            } else if (after == null || before == null || isBlock(after, blocks) || isBlock(before, blocks)) {
                br.remove();
            } else if (br.hasAttr("data-twice")) {
                split(br);
            }
        }
    }

    private static boolean isBreak(Node node) {
        return node instanceof Element element && element.nameIs("br");
    }

    private static boolean isBlock(Node node, String blocks) {
        return node instanceof Element element && element.is(blocks);
    }

    private static Node skipBlank(Node node, boolean forward) {
        Node at = node;
        while (at instanceof TextNode text && text.isBlank()) {
            at = forward ? at.nextSibling() : at.previousSibling();
        }
        return at;
    }

    /** What follows in the paragraph becomes one of its own; elsewhere an empty block parts the text. */
    private static void split(Element br) {
        Element paragraph = br.parent();
        if (!paragraph.nameIs("p")) {
            br.tagName("div").removeAttr("data-twice");
            return;
        }
        Element rest = new Element("p");
        paragraph.after(rest);
        while (br.nextSibling() != null) {
            rest.appendChild(br.nextSibling());
        }
        br.remove();
    }
}
