package org.zhijia.markup;

import org.jsoup.nodes.Element;

/** Footnotes speak Chinese to those who listen to the page. */
final class Footnotes {

    private Footnotes() { }

    static void arrange(Element body) {
        body.select("section.footnotes").attr("aria-label", "注释");
        for (Element reference : body.select(".footnote-ref > a")) {
            reference.attr("aria-label", "注释 " + reference.text());
        }
        body.select("a.footnote-backref").attr("aria-label", "返回正文");
    }
}
