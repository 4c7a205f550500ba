package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.jsoup.Jsoup;

/** A policy document as teachers use it: opened at the clause, cited, copied, printed. */
@ExtendWith(Demo.class)
class DocumentPageIT {

    /** 桐洲市基层教育工会经费使用实施细则: chapters, articles and items. */
    private static final String RULES = "经费使用实施细则";
    private static final String ITEM = "第十三条-（三）";

    @Test
    void pageOpensAtTheClauseThatItsAddressNames(Product product, Browser browser) throws Exception {
        try (var visitor = browser.visitor(1280, 900)) {
            var tab = visitor.newPage();
            tab.navigate(product.url(rules(product) + "#" + URLEncoder.encode(ITEM, StandardCharsets.UTF_8)));
            var target = tab.locator(":target");
            assertTrue(target.textContent().startsWith("（三）"), target.textContent());
            double top = target.boundingBox().y;
            assertTrue(top >= 0 && top < 900, "in the window: " + top);
            tab.waitForFunction("() => document.querySelector('.outline [aria-current]')?.textContent.includes('第十三条')");
            var outline = tab.locator(".outline__list");
            assertTrue(outline.isVisible() && outline.boundingBox().x < target.boundingBox().x, "the map stands beside the text");
            Soundness.check(tab);
        }
    }

    @Test
    void everyLinkOfTheMapLeadsToAClauseAndNoIdStandsTwice(Product product) throws Exception {
        var page = Jsoup.parse(product.get(rules(product)).body());
        var ids = page.select("[id]").eachAttr("id");
        assertEquals(ids.stream().distinct().count(), ids.size());
        var links = page.select(".outline a");
        assertTrue(links.size() > 20, "chapters and articles: " + links.size());
        links.forEach(link -> assertTrue(ids.contains(link.attr("href").substring(1)), link.attr("href")));
        assertTrue(page.select("main a[title*=疗休养]").isEmpty() || page.select("main a[title]").stream().allMatch(link -> link.attr("href").startsWith("/policy/")));
    }

    @Test
    void clauseIsCitedAndCopiedByKeyboard(Product product, Browser browser) throws Exception {
        try (var visitor = browser.visitor(1280, 900)) {
            var tab = withClipboard(visitor, product);
            tab.navigate(product.url(rules(product) + "#" + URLEncoder.encode(ITEM, StandardCharsets.UTF_8)));
            var handle = tab.locator(":target .clause-handle");
            handle.focus();
            tab.keyboard().press("Enter");
            tab.keyboard().press("Tab");
            tab.keyboard().press("Enter");
            said(tab, "引用已复制");
            assertTrue(clipboard(tab).matches("《桐洲市基层教育工会经费使用实施细则》（桐教工〔2024〕\\d+号）第十三条第（三）项"), clipboard(tab));
            tab.keyboard().press("Tab");
            tab.keyboard().press("Enter");
            said(tab, "原文已复制");
            assertEquals("（三）用工会经费支付高消费健身和娱乐活动；", clipboard(tab));
            tab.keyboard().press("Tab");
            tab.keyboard().press("Enter");
            said(tab, "链接已复制");
            assertEquals(tab.url(), clipboard(tab));
            Soundness.check(tab);
            tab.keyboard().press("Escape");
            assertEquals(0, tab.locator(".clause-tools").count());
            tab.keyboard().press("ArrowDown");
            assertTrue(tab.evaluate("() => document.activeElement.closest('.clause').textContent").toString().startsWith("（四）"));
        }
    }

    @Test
    void mapIsADrawerOnAPhone(Product product, Browser browser) throws Exception {
        try (var visitor = browser.visitor(390, 844)) {
            var tab = visitor.newPage();
            tab.navigate(product.url(rules(product)));
            var list = tab.locator(".outline__list");
            assertFalse(list.isVisible());
            tab.locator(".outline__handle").click();
            assertTrue(list.isVisible());
            Soundness.check(tab);
            list.getByText("第九条").click();
            tab.waitForFunction("() => decodeURIComponent(location.hash) === '#第九条'");
            assertFalse(list.isVisible(), "it closes behind the reader");
            var target = tab.locator(":target");
            assertTrue(target.boundingBox().y >= 0 && target.boundingBox().y < 760, "above the drawer's handle");
        }
    }

    @Test
    void mapOpensWithoutAnyScript(Product product, Browser browser) throws Exception {
        try (var visitor = browser.visitorWithoutScript(390, 844)) {
            var tab = visitor.newPage();
            tab.navigate(product.url(rules(product)));
            assertFalse(tab.locator(".outline__list").isVisible());
            tab.locator(".outline__handle").click();
            assertTrue(tab.locator(".outline__list").isVisible());
        }
    }

    @Test
    void sheetForPaperKeepsTheContentPolicyAndIsAccessible(Product product, Browser browser) throws Exception {
        for (int width : new int[] {390, 1280}) {
            try (var visitor = browser.visitor(width, 900)) {
                var tab = visitor.newPage();
                var complaints = new ArrayList<String>();
                tab.onConsoleMessage(message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
                assertEquals(200, tab.navigate(product.url(rules(product) + "/print")).status());
                assertEquals(List.of(), complaints);
                assertTrue(tab.evaluate("() => getComputedStyle(document.querySelector('.issuer')).color").toString().contains("199, 0, 11"), "the head is red");
                Soundness.check(tab);
            }
        }
    }

    @Test
    void pdfIsSentOnceAndThenKnown(Product product) throws Exception {
        var path = rules(product) + ".pdf";
        var pdf = product.getBytes(path);
        assertAll(
                () -> assertEquals(200, pdf.statusCode()),
                () -> assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElse("")),
                () -> assertEquals("%PDF-", new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)),
                () -> assertTrue(pdf.body().length < 400_000, "typefaces in part: " + pdf.body().length));
        assertEquals(304, product.get(path, "If-None-Match", pdf.headers().firstValue("ETag").orElseThrow()).statusCode());
        assertEquals(404, product.get(path.replace("/2024/", "/2023/")).statusCode());
        assertEquals(404, product.get(PublicPages.entries(product, "").getFirst().replaceFirst("/\\w+/", "/policy/") + "x.pdf").statusCode());
    }

    @Test
    void numbersOfDocumentsLeadToThem(Product product) throws Exception {
        var links = documents(product).stream().map(path -> body(product, path)).map(Jsoup::parse)
                .flatMap(page -> page.select(".prose a[title]").stream()).filter(link -> link.text().matches(".+〔\\d{4}〕\\d+号")).toList();
        assertFalse(links.isEmpty(), "some document names another by its number");
        for (var link : links) {
            assertTrue(body(product, link.attr("href")).contains(link.text()), link.outerHtml());
        }
    }

    private static Page withClipboard(BrowserContext visitor, Product product) {
        visitor.grantPermissions(List.of("clipboard-read", "clipboard-write"), new BrowserContext.GrantPermissionsOptions().setOrigin(product.url("")));
        return visitor.newPage();
    }

    private static String clipboard(Page tab) {
        return tab.evaluate("() => navigator.clipboard.readText()").toString();
    }

    private static void said(Page tab, String words) {
        tab.waitForFunction("words => document.getElementById('clause-said').textContent === words", words);
    }

    private static String rules(Product product) throws Exception {
        return documents(product).stream().filter(path -> body(product, path).contains("<h1 class=\"entry__title\">桐洲市基层教育工会" + RULES)).findFirst().orElseThrow();
    }

    private static List<String> documents(Product product) throws Exception {
        return Pattern.compile("/policy/\\d{4}/\\d+").matcher(product.get("/policies/").body()).results().map(match -> match.group()).distinct().toList();
    }

    private static String body(Product product, String path) {
        try {
            return product.get(path).body();
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }
}
