package org.zhijia.imports;

import org.jsoup.nodes.Element;

/** Tables of a clipboard, without those that only frame a text. */
final class HtmlTables {

    private HtmlTables() { }

    static void arrange(Element body) {
        body.select("colgroup, col").remove();
        for (Element caption : body.select("table > caption")) {
            caption.parent().before(caption.tagName("p"));
        }
        body.select("tr").stream().filter(row -> row.childrenSize() == 0).forEach(Element::remove);
        body.select("td[colspan=1], th[colspan=1]").removeAttr("colspan");
        body.select("td[rowspan=1], th[rowspan=1]").removeAttr("rowspan");
        body.select("td, th").stream().filter(cell -> cell.childrenSize() == 1 && cell.ownText().isBlank()).map(Element::firstElementChild)
                .filter(only -> only.nameIs("p")).forEach(Element::unwrap);
        // The innermost first: a frame may hold frames.
        body.select("table").reversed().stream().filter(HtmlTables::isFrame).forEach(HtmlTables::unframe);
    }

    private static boolean isFrame(Element table) {
        return table.select("td, th").size() <= 1;
    }

    private static void unframe(Element table) {
        table.select("thead, tbody, tfoot, tr").unwrap();
        table.select("td, th").tagName("div");
        table.tagName("div");
    }
}
