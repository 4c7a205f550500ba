package org.zhijia.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Lists as Word and WPS put them on the clipboard: paragraphs whose first characters are the number or the bullet, told
 * apart by {@code mso-list:Ignore}. A number is content and stays text; bullets become lists.
 */
final class WordLists {

    private static final Pattern LEVEL = Pattern.compile("mso-list\\s*:\\s*\\S+\\s+level(\\d)");
    /** Letters of Symbol and Wingdings stand for dots, squares, arrows and ticks. */
    private static final Pattern BULLET = Pattern.compile("[·•●○◦■□▪▫◆◇★➢✓✔§Øüolnuvqw\\-–—\\uE000-\\uF8FF]");

    private WordLists() { }

    static void arrange(Element body) {
        Element previous = null;
        Deque<Element> open = new ArrayDeque<>();
        for (Element paragraph : body.select("[style*=mso-list]")) {
            Element marker = paragraph.selectFirst("span[style~=(?i)mso-list\\s*:\\s*ignore]");
            if (marker == null || paragraph == marker || paragraph.nameIs("span")) {
                continue;
            }
            String mark = marker.text().replace('\u00A0', ' ').strip();
            if (BULLET.matcher(mark).matches() && paragraph.nameIs("p")) {
                marker.remove();
                boolean goesOn = previous != null && previous.nextElementSibling() == paragraph;
                previous = item(paragraph, goesOn ? open : fresh(open));
            } else {
                marker.replaceWith(new TextNode(mark.matches(".*[.)\\]]") ? mark + " " : mark));
                previous = null;
            }
        }
    }

    private static Deque<Element> fresh(Deque<Element> open) {
        open.clear();
        return open;
    }

    /** @return the topmost list that the item is in */
    private static Element item(Element paragraph, Deque<Element> open) {
        Matcher found = LEVEL.matcher(paragraph.attr("style"));
        int level = found.find() ? Integer.parseInt(found.group(1)) : 1;
        while (open.size() > level) {
            open.pop();
        }
        Element item = new Element("li");
        List.copyOf(paragraph.childNodes()).forEach(item::appendChild);
        if (open.isEmpty()) {
            Element list = new Element("ul");
            paragraph.replaceWith(list);
            open.push(list);
        } else {
            paragraph.remove();
            if (open.size() < level) {
                Element list = new Element("ul");
                open.peek().lastElementChild().appendChild(list);
                open.push(list);
            }
        }
        open.peek().appendChild(item);
        return open.getLast();
    }
}
