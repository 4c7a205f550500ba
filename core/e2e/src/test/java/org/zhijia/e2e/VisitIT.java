package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a visitor's request meets on its way. */
@ExtendWith(Demo.class)
class VisitIT {

    @Test
    void siteIsTheSameByHostNameAndByPath(Product product) throws Exception {
        var byHost = Jsoup.parse(product.getFrom("qingping.localhost", "/").body());
        var byPath = Jsoup.parse(product.get("/s/qingping/").body());
        assertEquals(byHost.title(), byPath.title());
        assertTrue(byHost.title().contains("青屏小学"), byHost.title());
        assertTrue(byPath.select("main a[href^=/s/qingping/]").size() > 5, "links stay below the path");
        assertEquals(0, byHost.select("main a[href^=/s/qingping/]").size(), "links stay on the host");
        assertEquals(byHost.select("link[rel=canonical]").attr("href"), byPath.select("link[rel=canonical]").attr("href"));
    }

    @Test
    void unknownHostAndUnknownPathAreSimplyNotFound(Product product) throws Exception {
        assertEquals(404, product.getFrom("nobody.example", "/").statusCode());
        assertEquals(404, product.get("/s/nobody/").statusCode());
        assertEquals(404, product.get("/no-such-page").statusCode());
    }

    @Test
    void anotherSitesEntryDoesNotExistHere(Product product) throws Exception {
        var theirs = PublicPages.entries(product, "/s/tongjiang").getFirst();
        assertEquals(200, product.get("/s/tongjiang" + theirs).statusCode());
        assertEquals(404, product.get("/s/qingping" + theirs).statusCode());
    }

    @Test
    void cachedPageKeepsItsTagAndIsNotSentAgain(Product product) throws Exception {
        var first = product.get("/");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var second = product.get("/", "If-None-Match", tag);
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
    }

    @Test
    void pageTravelsCompressed(Product product) throws Exception {
        var plain = product.get("/").body();
        var packed = product.getBytes("/", "Accept-Encoding", "gzip");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(packed.body().length < plain.length() / 2, "smaller than half");
        var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertEquals(plain, new String(unpacked, StandardCharsets.UTF_8));
    }

    @Test
    void pageCarriesThePolicyThatKeepsStrangersOut(Product product) throws Exception {
        var headers = product.get("/").headers();
        assertTrue(headers.firstValue("Content-Security-Policy").orElse("").contains("default-src 'self'"));
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
    }

    @Test
    void pagesCarryTheTagsOfTheYearlyCheck(Product product) throws Exception {
        var home = Jsoup.parse(product.get("/").body());
        assertEquals("桐洲市教育工会", home.select("meta[name=SiteName]").attr("content"));
        assertEquals("0000000001", home.select("meta[name=SiteIDCode]").attr("content"));
        assertFalse(home.select("meta[name=SiteDomain]").attr("content").isEmpty());
        var column = Jsoup.parse(product.get("/activities/").body());
        assertEquals("工会动态", column.select("meta[name=ColumnName]").attr("content"));
        assertEquals("工作动态", column.select("meta[name=ColumnType]").attr("content"));
        var entry = Jsoup.parse(product.get(PublicPages.entries(product, "").getFirst()).body());
        assertFalse(entry.select("meta[name=ArticleTitle]").attr("content").isEmpty());
        assertTrue(entry.select("meta[name=PubDate]").attr("content").matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"));
        assertFalse(entry.select("meta[name=ContentSource]").attr("content").isEmpty());
    }

    @Test
    void schoolsHomeTellsNoStoryTwice(Product product) throws Exception {
        var home = Jsoup.parse(product.get("/s/qingping/").body());
        var lead = home.select(".home__lead a[href*=/news/]").eachAttr("href");
        var list = home.select(".home__main a[href*=/news/]").eachAttr("href");
        assertFalse(lead.isEmpty() || list.isEmpty());
        assertTrue(Collections.disjoint(lead, list), lead + " " + list);
    }

    @Test
    void picturesAreServedInTheBrowsersFormatAndForEver(Product product) throws Exception {
        var home = Jsoup.parse(product.get("/").body());
        var source = home.select("picture source[type=image/webp]").first().attr("srcset").split("[ ,]")[0];
        var picture = product.getBytes(source);
        assertEquals(200, picture.statusCode());
        assertEquals("image/webp", picture.headers().firstValue("Content-Type").orElse(""));
        assertTrue(picture.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertEquals("RIFF", new String(picture.body(), 0, 4, StandardCharsets.US_ASCII));
        home.select("img").forEach(image -> assertTrue(image.hasAttr("width") && image.hasAttr("height"), image.outerHtml()));
    }

    @Test
    void failuresTellNothingOfTheInside(Product product) throws Exception {
        for (var path : new String[] {"/%00", "/news/2026/abc", "/?page=-1", "/activities/?page=999999", "/media/../../etc/passwd", "/api/sites/nobody/imports/1"}) {
            var answer = product.send(product.request("/").uri(URI.create(product.url("/")).resolve(path.replace("..", "%2e%2e"))).GET().build());
            assertTrue(answer.statusCode() < 500, path + ": " + answer.statusCode());
            assertFalse(answer.body().contains("Exception"), path);
            assertFalse(answer.body().contains("Payara"), path);
        }
    }
}
