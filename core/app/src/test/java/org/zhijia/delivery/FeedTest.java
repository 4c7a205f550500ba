package org.zhijia.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.time.ZonedDateTime;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class FeedTest {

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-09-10T12:00:00+08:00[Asia/Shanghai]");
    private static final Feed FEED = new Feed("工会动态 & <通知>", "桐洲市教育工会", "", "https://gh.example/", "https://gh.example/feed.atom",
            List.of(new Feed.Item("A & B\u0007 <C>", "摘要 ]]> 完", "https://gh.example/news/2026/1", NOON, NOON.plusDays(1))));

    @Test
    void atomIsWellFormedAndTellsWhenItChanged() throws Exception {
        var atom = parse(FEED.atom());
        assertEquals("A & B <C>", text(atom, "title", 1));
        assertEquals("2026-09-11T12:00:00+08:00", text(atom, "updated", 0));
        assertEquals("https://gh.example/news/2026/1", text(atom, "id", 1));
    }

    @Test
    void rssIsWellFormedAndHasADescriptionEvenIfTheSiteHasNone() throws Exception {
        var rss = parse(FEED.rss());
        assertEquals("工会动态 & <通知>", text(rss, "description", 0));
        assertEquals("Thu, 10 Sep 2026 12:00:00 +0800", text(rss, "pubDate", 0));
        assertEquals("摘要 ]]> 完", text(rss, "description", 1));
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String text(Document document, String element, int index) {
        return document.getElementsByTagName(element).item(index).getTextContent();
    }
}
