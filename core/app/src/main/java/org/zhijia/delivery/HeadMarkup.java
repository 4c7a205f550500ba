package org.zhijia.delivery;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.zhijia.view.Html;

/** Collects what stands in a page's head; every value is escaped, and an empty one leaves no element. */
final class HeadMarkup {

    private final StringBuilder markup = new StringBuilder();

    HeadMarkup title(String title) {
        return add(new Element("title").text(title));
    }

    HeadMarkup meta(String name, String content) {
        return content.isEmpty() ? this : add(new Element("meta").attr("name", name).attr("content", content));
    }

    /** OpenGraph speaks of properties. */
    HeadMarkup property(String name, String content) {
        return content.isEmpty() ? this : add(new Element("meta").attr("property", name).attr("content", content));
    }

    HeadMarkup link(String relation, String address) {
        return add(new Element("link").attr("rel", relation).attr("href", address));
    }

    HeadMarkup link(String relation, String type, String address) {
        return add(new Element("link").attr("rel", relation).attr("type", type).attr("href", address));
    }

    HeadMarkup feed(String type, String title, String address) {
        return add(new Element("link").attr("rel", "alternate").attr("type", type).attr("title", title).attr("href", address));
    }

    /** JSON for search engines; no text in it can end the element. */
    HeadMarkup data(String json) {
        var safe = json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
                .replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        return add(new Element("script").attr("type", "application/ld+json").appendChild(new DataNode(safe)));
    }

    Html html() {
        return new Html(markup.toString());
    }

    private HeadMarkup add(Element element) {
        markup.append(element.outerHtml()).append('\n');
        return this;
    }
}
