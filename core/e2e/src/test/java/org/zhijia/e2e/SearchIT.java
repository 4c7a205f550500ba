package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching as visitors do it, as programs do it, and as whoever types nonsense does it; and the officers' side of it. */
@ExtendWith(Demo.class)
class SearchIT {

    private static final String DESK = "/desk/sites/tongzhou/search";
    private static final String OFFICER = "admin";

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void visitorSearchesNarrowsAndOpensTheClause(int width, Product product, Browser browser) throws Exception {
        awaitIndex(product);
        try (var visitor = Desk.at(product, browser, width)) {
            var tab = visitor.tab();
            assertEquals(200, visitor.open("/search"));
            tab.fill("#search-words", "疗休养");
            tab.click(".finding__button");
            tab.locator(".hit").first().waitFor();
            assertTrue(tab.locator(".hit mark").count() > 0, "what was looked for is marked");
            visitor.isSound("search-results");
            if (width == Desk.PHONE) {
                tab.click(".finding__narrow");
                assertTrue(tab.locator("#filters").isVisible());
                visitor.isSound("search-filters");
            }
            tab.locator("[aria-labelledby=facet-type] .facet__value").first().click();
            tab.locator(".finding__chosen a").waitFor();
            tab.locator(".clause__link").first().click();
            tab.waitForURL(url -> url.contains("#"));
            assertEquals(true, tab.evaluate("() => document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null"), tab.url());
        }
    }

    @Test
    void boxStandsOnEveryThemeAndSuggestsWhileOneTypes(Product product, Browser browser) throws Exception {
        awaitIndex(product);
        for (var site : PublicPages.SITES) {
            assertTrue(product.get(site + "/").body().contains("<form class=\"search\" role=\"search\" action=\"" + site + "/search\""), site);
        }
        try (var visitor = Desk.at(product, browser, Desk.LAPTOP)) {
            var tab = visitor.tab();
            visitor.open("/");
            tab.locator("#search-box").pressSequentially("lxygl");
            tab.locator(".suggestions__item").first().waitFor();
            visitor.isSound("search-suggestions");
            for (var letter : List.of("b", "f")) {
                tab.keyboard().press("ArrowDown");
                assertEquals("search-box-suggestions-0", tab.locator("#search-box").getAttribute("aria-activedescendant"));
                tab.keyboard().press("Escape");
                assertNull(tab.locator("#search-box").getAttribute("aria-activedescendant"), "nothing is chosen of a closed list");
                tab.locator("#search-box").pressSequentially(letter);
                tab.locator(".suggestions__item").first().waitFor();
            }
            tab.keyboard().press("ArrowDown");
            tab.keyboard().press("Enter");
            tab.waitForURL(url -> url.matches(".*/(policy|news)/\\d{4}/\\d+"));
            assertTrue(tab.title().contains("疗休养"), tab.title());
        }
    }

    @Test
    void mistypedWordIsAskedBack(Product product) throws Exception {
        awaitIndex(product);
        awaitSuggestions(product);
        assertTrue(product.get("/search?q=" + encoded("疗修养管理办法")).body().contains("finding__meant"));
    }

    @Test
    void whoFindsNothingIsShownOtherWays(Product product, Browser browser) throws Exception {
        awaitIndex(product);
        for (int width : List.of(Desk.PHONE, Desk.LAPTOP)) {
            try (var visitor = Desk.at(product, browser, width)) {
                assertEquals(200, visitor.open("/search?q=qqxxzzkkj"));
                assertTrue(visitor.tab().locator(".nowhere__hints li").count() > 1);
                assertTrue(visitor.tab().locator(".way__links a").count() > 3);
                visitor.isSound("search-nothing");
            }
        }
    }

    @Test
    void programsAreAnsweredInTheShapeThatWasPromised(Product product) throws Exception {
        awaitIndex(product);
        var answer = json(product, "/api/search?level=clause&size=3&q=" + encoded("疗休养"));
        assertTrue(answer.get("total").getAsLong() >= 3);
        assertEquals(3, answer.getAsJsonArray("hits").size());
        for (var hit : answer.getAsJsonArray("hits")) {
            for (var key : List.of("entry", "address", "title", "number", "label", "citation", "anchor", "snippet", "score", "date", "site")) {
                assertTrue(hit.getAsJsonObject().has(key), key);
            }
        }
        for (var facet : List.of("site", "section", "type", "issuer", "year", "topic", "validity")) {
            assertTrue(answer.getAsJsonObject("facets").has(facet), facet);
        }
        var school = json(product, "/api/search?site=qingping&scope=site&q=" + encoded("教代会"));
        school.getAsJsonArray("hits").forEach(hit -> assertEquals("qingping", hit.getAsJsonObject().getAsJsonObject("site").get("key").getAsString()));
        assertTrue(product.get("/openapi").body().contains("/api/search:"), "described");
    }

    @Test
    void documentNumberFindsItsDocumentAndWhatCitesIt(Product product) throws Exception {
        awaitIndex(product);
        var found = json(product, "/api/search?scope=all&q=" + encoded("桐教工[2026]第17号")).getAsJsonArray("hits");
        assertEquals("桐教工〔2026〕17号", found.get(0).getAsJsonObject().get("number").getAsString());
        assertTrue(found.size() > 1);
        found.asList().subList(1, found.size()).forEach(hit -> assertTrue(hit.toString().contains("桐教工〔2026〕17号"), hit.toString()));
        var missing = json(product, "/api/search?scope=all&q=" + encoded("桐教工〔2026〕999号"));
        assertEquals(0, missing.get("total").getAsLong());
        assertEquals("桐教工〔2026〕999号", missing.get("absent").getAsString());
        assertTrue(product.get("/search?q=" + encoded("桐教工〔2026〕999号")).body().contains("没有文号是“桐教工〔2026〕999号”的文件"));
    }

    @Test
    void documentNumberOfWhatWasRepealedSaysSo(Product product) throws Exception {
        awaitIndex(product);
        var ended = json(product, "/api/search?scope=all&q=" + encoded("桐教工2021年9号"));
        assertEquals("桐教工〔2021〕9号", ended.get("absent").getAsString());
        assertTrue(ended.get("ended").getAsBoolean());
        ended.getAsJsonArray("hits").forEach(hit -> assertNotEquals("桐教工〔2021〕9号", hit.getAsJsonObject().get("number").getAsString()));
        var page = product.get("/search?q=" + encoded("桐教工2021年9号")).body();
        assertTrue(page.contains("文号是“桐教工〔2021〕9号”的文件已经失效或废止"));
        assertTrue(page.contains("repealed=true"), "the way to it");
        var counted = json(product, "/api/search?scope=all&repealed=true&q=" + encoded("桐教工2021年9号"));
        assertEquals("桐教工〔2021〕9号", counted.getAsJsonArray("hits").get(0).getAsJsonObject().get("number").getAsString());
    }

    @ParameterizedTest
    @CsvSource({"/s/qingping/search?q=, 桐教工〔2026〕17号", "/s/qingping/search?q=, 桐教工2026年17号", "/search?section=notices&q=, 桐教工2026年17号"})
    void documentNumberOfAnotherSiteOrSectionLeadsThere(String search, String typed, Product product) throws Exception {
        awaitIndex(product);
        var page = Jsoup.parse(product.get(search + encoded(typed)).body());
        assertTrue(page.text().contains("文号是“桐教工〔2026〕17号”的文件不在所选的范围里"), page.text());
        var everywhere = Jsoup.parse(product.get(page.select("a:containsOwn(不限范围，找这份文件)").attr("href")).body());
        assertEquals("桐教工〔2026〕17号", everywhere.select(".hit .hit__number").first().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=x", "size=101", "year=20", "sort=up", "scope=world", "level=line", "site=nobody", "site=../x", "asof=2024-02-30",
            "validity=perhaps", "repealed=yes"})
    void programIsToldWhichParameterIsWrong(String wrong, Product product) throws Exception {
        var answer = product.get("/api/search?q=a&" + wrong);
        assertEquals(400, answer.statusCode());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
        var name = wrong.substring(0, wrong.indexOf('='));
        assertTrue(JsonParser.parseString(answer.body()).getAsJsonObject().get("detail").getAsString().startsWith("参数 " + name), answer.body());
        assertEquals(200, product.get("/search?q=a&" + wrong).statusCode(), "people are forgiven");
    }

    /** Whatever is typed, sent or pasted, there is a page, and nothing of the inside on it. */
    @Test
    void nothingThatIsTypedIsAnError(Product product) throws Exception {
        awaitIndex(product);
        var wrong = new TreeSet<String>();
        Stream.concat(nasty(), random()).forEach(words -> {
            for (var path : List.of("/search?q=", "/api/search?q=", "/api/search/suggestions?q=")) {
                check(product, path + encoded(words), wrong);
            }
        });
        for (var raw : List.of("/search?q=%", "/search?q=%zz", "/search?q=%E6", "/search?%FF=%FF", "/search?q=a&q=b&&&==", "/search?page=99999999999", "/api/search?q=%")) {
            checkRaw(product, raw, wrong);
        }
        assertEquals(new TreeSet<>(), wrong);
    }

    /** A page repeats the words in all its links; what is not read of them need not be repeated. */
    @Test
    void pastedTextIsSearchedOnAWholePage(Product product) throws Exception {
        awaitIndex(product);
        var answer = product.get("/search?q=" + encoded("教职工疗休养".repeat(833) + "教职"));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().stripTrailing().endsWith("</html>"), () -> "ends after " + answer.body().length());
        assertTrue(answer.body().length() < 500_000, () -> answer.body().length() + " characters");
        var page = Jsoup.parse(answer.body());
        assertEquals(5_000, page.select("form.finding__form input[name=q]").val().length(), "what was typed stands in the box");
        assertFalse(page.select(".hit").isEmpty());
        var narrowed = Jsoup.parse(product.get(page.select(".facet__value").attr("href")).body());
        assertFalse(narrowed.select(".hit").isEmpty());
    }

    private static Stream<String> nasty() {
        return Stream.of("(", ")", "[[[", "\"", "“", "“”", "\"\"\"\"", "'", "\\", "\\\\\\", "/", "//", "*", "?", "a*", "~", "^5", "a^b", "AND", "OR NOT", "&&", "||", "!", "-", "+", "title:", "a:b:c",
                "{!func}", "[1 TO 2]", "<script>alert(1)</script>", "'; drop table entry; --", "%", "%00", "\u0000", "\u0001\u001f", "\t\r\n", " ", "　", "教", "的", "〔", "2019", "１２３", "ＡＢＣ",
                "工會法第十條", "教職工代表大會", "（（（", "《》", "《", "第条", "第十条第百款", "第999999999999999条", "通教工〔〕号", "通教工〔2019〕999999999999号", "\ud83d", "\udc00", "\ud83d\ude42",
                "e\u0301\u0301\u0301", "\u202e\u200b\ufeff", "a".repeat(5000), "教".repeat(5000), "教代会 ".repeat(1200), "\"".repeat(500), "(".repeat(2000), "疗休养".repeat(1600), "🙂".repeat(1000), "𠮷野家");
    }

    /** Always the same ones. */
    private static Stream<String> random() {
        var random = new Random(20261122);
        var pieces = List.of("教代会", "第", "条", "（一）", "〔2019〕", "\"", "“", "*", "(", ":", " ", "　", "jdh", "１", "𠮷", "\u0300", "工会", "-", "\\", "的");
        return Stream.generate(() -> {
            var words = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                if (random.nextInt(4) == 0) {
                    words.appendCodePoint(random.nextInt(0x3000));
                } else {
                    words.append(pieces.get(random.nextInt(pieces.size())));
                }
            }
            return words.toString();
        }).limit(60);
    }

    private static void check(Product product, String path, TreeSet<String> wrong) {
        try {
            var answer = product.get(path);
            if (answer.statusCode() != 200 || answer.body().contains("Exception") || answer.body().contains("<script>alert")) {
                wrong.add(answer.statusCode() + " " + path.substring(0, Math.min(path.length(), 120)));
            }
        } catch (Exception e) {
            wrong.add(e + " " + path.substring(0, Math.min(path.length(), 120)));
        }
    }

    /** What no client of ours would send. */
    private static void checkRaw(Product product, String path, TreeSet<String> wrong) throws IOException {
        try (var line = new Socket("localhost", product.port())) {
            line.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + product.port() + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 200")) {
                wrong.add(answer.lines().findFirst().orElse("") + " " + path);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void officerSeesWhatIsAskedAndAnswersIt(int width, Product product, Browser browser) throws Exception {
        awaitIndex(product);
        product.get("/search?q=" + encoded("能不能带家属" + width));
        product.get("/search?q=" + encoded("王老师 13812345678"));
        try (var officer = Desk.signIn(product, browser, OFFICER, width)) {
            var tab = officer.tab();
            Patience.await(() -> {
                officer.open(DESK);
                return tab.content().contains("能不能带家属" + width);
            });
            assertFalse(tab.content().contains("13812345678"), "telephone numbers are not written down");
            officer.isSound("search-log");

            officer.open(DESK + "/questions/new?question=" + encoded("疗休养一年几次" + width));
            tab.fill("#find", "疗休养");
            tab.click("button[value=find]");
            tab.locator("fieldset input[name=place]").first().check();
            officer.isSound("search-question");
            tab.click("button[value=save]");
            tab.locator("h2 a", new Page.LocatorOptions().setHasText("疗休养一年几次" + width)).waitFor();
            officer.isSound("search-questions");

            officer.open(DESK + "/pins?query=" + encoded("带娃疗休养" + width) + "&find=" + encoded("疗休养"));
            tab.locator("form[action$='/pins'] button:has-text('置顶')").first().click();
            tab.locator("table th", new Page.LocatorOptions().setHasText("带娃疗休养" + width)).waitFor();
            officer.isSound("search-pins");
            assertTrue(tab.locator(".said .alert-success").isVisible());

            officer.open(DESK + "/dictionary");
            tab.fill("#lines", tab.inputValue("#lines") + "\n疗休养 = 休养" + width + "\n");
            tab.fill("#word", "疗休养");
            tab.click("button[value=try]");
            assertTrue(tab.locator(".alert-info").textContent().contains("休养" + width));
            officer.isSound("search-dictionary");
            tab.click("button[value=save]");
            tab.locator(".said .alert-success").waitFor();

            officer.open(DESK + "/index");
            officer.isSound("search-index");
        }
    }

    /** What is refused says why, and what was typed is still there. */
    @Test
    void officerIsToldWhyNothingWasPinned(Product product) throws Exception {
        awaitIndex(product);
        var desk = DeskSession.signIn(product, OFFICER);
        var offered = Jsoup.parse(desk.get(DESK + "/pins?query=" + encoded("疗休养")).body()).select("input[name=place]").eachAttr("value");
        assertTrue(offered.size() > 5, offered::toString);
        var place = offered.getFirst();
        assertPinRefused(desk, "", place, "请填写搜的词");
        assertPinRefused(desk, "养".repeat(80), place, "最多 60 个字，现在有 80 个字");
        for (var wrong : List.of("nonsense", "999999#", "999999999999999999999#", "", place.substring(0, place.indexOf('#')) + "#nowhere")) {
            assertPinRefused(desk, "置顶错了", wrong, "没有找到要置顶的内容");
        }
        for (var fit : offered.subList(0, 5)) {
            assertEquals(303, pin(desk, "置顶五个", fit).statusCode());
        }
        assertPinRefused(desk, "置顶五个", offered.get(5), "最多 5 个");
        assertEquals(303, pin(desk, "置顶五个", place).statusCode(), "it is there already");
        var pinned = Jsoup.parse(desk.get(DESK + "/pins").body()).select("table th[scope=row]").eachText();
        assertEquals(5, pinned.stream().filter("置顶五个"::equals).count());
        assertFalse(pinned.contains("置顶错了"));
    }

    private static void assertPinRefused(DeskSession desk, String query, String place, String why) throws Exception {
        var answer = pin(desk, query, place);
        assertEquals(422, answer.statusCode(), place);
        var page = Jsoup.parse(answer.body());
        assertTrue(page.select("#pin-error").text().contains(why), () -> page.select("#pin-error").text());
        assertEquals(query, page.select("#query").val());
        assertEquals("疗休养", page.select("#find").val());
    }

    private static HttpResponse<String> pin(DeskSession desk, String query, String place) throws Exception {
        return desk.post(DESK + "/pins", "query=" + encoded(query) + "&place=" + encoded(place) + "&find=" + encoded("疗休养"));
    }

    @Test
    void officerIsToldWhichLinesOfTheDictionaryDoNothing(Product product) throws Exception {
        var desk = DeskSession.signIn(product, OFFICER);
        var tried = Jsoup.parse(desk.post(DESK + "/dictionary", "step=try&lines=" + encoded("教代会 = 职代会\r\n坏行没有等号\r\n= = =\r\n")).body());
        assertEquals(List.of("第 2 行“坏行没有等号”只有一个词，至少要写两个不同的词，中间用等号。", "第 3 行“= = =”里没有词，请写上词或删掉这一行。"),
                tried.select("#unused li").eachText());
        assertTrue(Jsoup.parse(desk.get(DESK + "/dictionary").body()).select("#unused").isEmpty());
    }

    private static JsonObject json(Product product, String path) throws Exception {
        var answer = product.get(path);
        assertEquals(200, answer.statusCode(), path);
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static void awaitIndex(Product product) throws Exception {
        Patience.await(() -> json(product, "/api/search?q=" + encoded("疗休养")).get("total").getAsLong() > 2);
    }

    private static void awaitSuggestions(Product product) throws Exception {
        Patience.await(() -> !suggestions(product).isEmpty());
    }

    private static JsonArray suggestions(Product product) throws Exception {
        return json(product, "/api/search/suggestions?q=lxygl").getAsJsonArray("suggestions");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
