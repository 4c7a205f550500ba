package org.zhijia.delivery;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/**
 * A list of what is new, as feed readers take it.
 *
 * @param address of the page that it belongs to, absolute
 * @param self    its own address, absolute
 */
record Feed(String title, String author, String description, String address, String self, List<Item> items) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** @param address absolute; it never changes and so names the entry */
    record Item(String title, String summary, String address, ZonedDateTime published, ZonedDateTime updated) { }

    String atom() {
        return XmlText.of(xml -> {
            xml.begin("feed", "xmlns", ATOM).text("id", self).text("title", title).text("updated", atomDate(lastUpdate()))
                    .empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
                    .empty("link", "rel", "alternate", "type", "text/html", "href", address)
                    .begin("author").text("name", author).end();
            for (Item item : items) {
                xml.begin("entry").text("id", item.address()).text("title", item.title())
                        .empty("link", "rel", "alternate", "type", "text/html", "href", item.address())
                        .text("published", atomDate(item.published())).text("updated", atomDate(item.updated()))
                        .text("summary", item.summary()).end();
            }
            xml.end();
        });
    }

    String rss() {
        return XmlText.of(xml -> {
            xml.begin("rss", "version", "2.0", "xmlns:atom", ATOM).begin("channel").text("title", title).text("link", address)
                    .text("description", description.isEmpty() ? title : description).text("language", "zh-cn")
                    .empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", self);
            for (Item item : items) {
                xml.begin("item").text("title", item.title()).text("link", item.address()).text("guid", item.address())
                        .text("pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(item.published()))
                        .text("description", item.summary()).end();
            }
            xml.end().end();
        });
    }

    /** A feed must tell when it changed even if it is empty; then it never did. */
    private ZonedDateTime lastUpdate() {
        return items.stream().map(Item::updated).max(Comparator.naturalOrder()).orElse(ZonedDateTime.parse("1970-01-01T00:00:00Z"));
    }

    private static String atomDate(ZonedDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.withNano(0));
    }
}
