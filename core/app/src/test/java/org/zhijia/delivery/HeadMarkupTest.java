package org.zhijia.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HeadMarkupTest {

    private static final String NASTY = "“</script></title><script>alert(1)</script>” & \" ' 公文";

    @Test
    void textStaysText() {
        var head = new HeadMarkup().title(NASTY).meta("Keywords", NASTY).property("og:title", NASTY)
                .data("{\"headline\":\"</script><b> & 公文\"}").html().value();
        var page = Jsoup.parse("<html><head>" + head + "</head></html>");

        assertEquals(NASTY, page.title());
        assertEquals(NASTY, page.selectFirst("meta[name=Keywords]").attr("content"));
        assertEquals(NASTY, page.selectFirst("meta[property=og:title]").attr("content"));
        assertEquals(1, page.select("script").size());
        assertEquals("{\"headline\":\"\\u003c/script\\u003e\\u003cb\\u003e \\u0026 公文\"}", page.selectFirst("script").data());
    }

    @Test
    void emptyValueLeavesNoElement() {
        assertFalse(new HeadMarkup().meta("Author", "").property("og:image", "").html().value().contains("<"));
    }
}
