package org.zhijia.markup;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What may stand in a body. Everything else is dropped, keeping the text inside it; scripts, styles and other embedded
 * programs go with their content.
 */
final class AllowList {

    // Relative addresses are judged by what they resolve to; they are printed as written.
    private static final String BASE = "https://relative.invalid/";

    private static final String[] ADDRESSES = {"http", "https", "mailto", "tel", "media"};

    private static final Cleaner CLEANER = new Cleaner(Safelist.none()
            .addTags("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "ul", "ol", "li",
                    "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "figure",
                    "figcaption", "details", "summary", "section", "div", "span", "a", "img", "em", "strong", "b", "i",
                    "u", "s", "del", "ins", "mark", "small", "sub", "sup", "kbd", "abbr", "q", "cite", "ruby", "rb",
                    "rt", "rp")
            .addAttributes("a", "href", "title", "id", "class")
            .addAttributes("img", "src", "alt", "title")
            .addAttributes("abbr", "title")
            .addAttributes("ol", "start", "reversed")
            .addAttributes("li", "value", "id")
            .addAttributes("th", "colspan", "rowspan", "align")
            .addAttributes("td", "colspan", "rowspan", "align")
            .addAttributes("details", "open")
            .addAttributes("section", "class")
            .addAttributes("sup", "class")
            .addAttributes("code", "class")
            .addProtocols("a", "href", ADDRESSES)
            .addProtocols("img", "src", "http", "https", "media")
            .preserveRelativeLinks(true));

    // Only what our own extensions print: a text must not dress up as a part of the page or take its anchors.
    private static final Pattern CLASS = Pattern.compile("footnotes|footnote-ref|footnote-backref|language-[\\w+#-]{1,30}");
    private static final Pattern ID = Pattern.compile("fn(ref)?-?[\\p{L}\\p{N}_-]{1,60}|clause-\\d{1,5}");

    private AllowList() { }

    /** @return the body of a document of its own */
    static Element clean(String html) {
        Element body = wellFormed(CLEANER.clean(Jsoup.parseBodyFragment(html, BASE)));
        keepOnly(CLASS, "class", body);
        keepOnly(ID, "id", body);
        alignByClass(body);
        return body;
    }

    // Where an element was dropped around its content, paragraphs may now stand in paragraphs. Nothing that is allowed
    // reads differently the second time, so parsing again is safe.
    private static Element wellFormed(Document cleaned) {
        cleaned.outputSettings().prettyPrint(false);
        Document document = Jsoup.parseBodyFragment(cleaned.body().html());
        document.outputSettings().prettyPrint(false);
        dropEmpty(document.body());
        return document.body();
    }

    private static void dropEmpty(Element body) {
        body.select("img:not([src])").forEach(image -> image.replaceWith(new TextNode(image.attr("alt"))));
        body.select("table:not(:has(td, th))").remove();
        body.select("p").stream().filter(paragraph -> paragraph.childrenSize() == 0 && !paragraph.hasText())
                .forEach(Element::remove);
    }

    private static void keepOnly(Pattern allowed, String attribute, Element body) {
        for (Element element : body.select("[" + attribute + "]")) {
            if (!allowed.matcher(element.attr(attribute)).matches()) {
                element.removeAttr(attribute);
            }
        }
    }

    // The attribute is obsolete, and a style attribute would be refused by the content security policy.
    private static void alignByClass(Element body) {
        for (Element cell : body.select("[align]")) {
            String side = cell.attr("align");
            cell.removeAttr("align");
            if (side.matches("left|center|right")) {
                cell.addClass("align-" + side);
            }
        }
    }
}
