package org.zhijia.markup;

import org.jsoup.nodes.Element;

/** Tables that scroll sideways on narrow screens, by keyboard too. */
final class Tables {

    private Tables() { }

    static void arrange(Element body) {
        body.select("thead").stream().filter(head -> head.text().isBlank()).forEach(Element::remove);
        body.select("thead th").attr("scope", "col");
        body.select("th").stream().filter(cell -> cell.text().isBlank()).forEach(Tables::plainCell);
        int number = 0;
        for (Element table : body.select("table")) {
            if (!table.parents().is("table")) {
                number++;
                table.wrap("<div class=\"table\" role=\"region\" tabindex=\"0\"></div>");
                table.parent().attr("aria-label", label(table, number));
            }
        }
    }

    // A header that says nothing is announced for every cell below it.
    private static void plainCell(Element cell) {
        cell.tagName("td").removeAttr("scope");
    }

    private static String label(Element table, int number) {
        Element caption = table.selectFirst("caption");
        return "表格 " + number + (caption == null ? "" : "：" + caption.text());
    }
}
