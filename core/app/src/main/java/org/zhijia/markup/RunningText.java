package org.zhijia.markup;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a body where links may come in: outside of links and of code. */
final class RunningText {

    private static final String CLOSED = "a, code, pre, kbd, .footnotes";

    private RunningText() { }

    static void link(Element body, WordLinks links) {
        List<TextNode> texts = body.nodeStream(TextNode.class).filter(RunningText::isOpen).toList();
        List<List<WordLinks.Link>> found = links.in(texts.stream().map(TextNode::getWholeText).toList());
        for (int i = 0; i < texts.size(); i++) {
            link(texts.get(i), found.get(i));
        }
    }

    private static boolean isOpen(TextNode text) {
        return !text.isBlank() && text.parent() instanceof Element parent && parent.closest(CLOSED) == null;
    }

    // From the last to the first, so that the text before a link keeps its positions.
    private static void link(TextNode text, List<WordLinks.Link> links) {
        for (WordLinks.Link link : links.reversed()) {
            if (link.end() < text.getWholeText().length()) {
                text.splitText(link.end());
            }
            Node words = link.start() == 0 ? text : text.splitText(link.start());
            Element anchor = new Element("a").attr("href", link.url()).attr("title", link.title());
            words.replaceWith(anchor);
            anchor.appendChild(words);
        }
    }
}
