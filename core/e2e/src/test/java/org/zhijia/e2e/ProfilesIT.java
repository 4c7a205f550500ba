package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exemplary people: they are found, their story is told, and nobody is shown who does not agree to it. */
@ExtendWith(Demo.class)
class ProfilesIT {

    private static final String FORM = "said_on=" + LocalDate.now().minusDays(1) + "&note=&manner=";
    /** Where somebody is shown who was written about on the portal and copied to a district and a school. */
    private static final List<String> SITES = List.of("", "/s/shating", "/s/tinglan");
    private static final Duration AT_THE_LATEST = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void peopleAreFoundByWhatTheyWereHonouredFor(int width, Product product, Browser browser) throws Exception {
        try (var visitor = Desk.at(product, browser, width)) {
            var tab = visitor.tab();
            assertEquals(200, visitor.open("/teachers/"));
            tab.click(".people__finder a");
            int all = found(tab.locator(".finder__total"));
            assertTrue(all > 12, "the city's list covers its schools: " + all);
            visitor.isSound("people");

            tab.click(".finder__row--level a:has-text('市级')");
            tab.click(".finder__row--year .finder__values a >> nth=1");
            assertEquals(2, tab.locator(".finder__chips a:not(.finder__clear)").count());
            int some = found(tab.locator(".finder__total"));
            assertTrue(some > 0 && some < all, some + " of " + all);
            assertEquals(some, tab.locator(".people--found .person").count());
            visitor.isSound("people-filtered");

            tab.click(".finder__handle");
            tab.selectOption("#by-school", tab.locator("#by-school option").nth(1).getAttribute("value"));
            tab.click(".finder__button");
            assertEquals(3, tab.locator(".finder__chips a:not(.finder__clear)").count());
            tab.locator(".finder__chips a").first().click();
            assertEquals(2, tab.locator(".finder__chips a:not(.finder__clear)").count());
            tab.click(".finder__clear");
            assertEquals(all, found(tab.locator(".finder__total")));

            visitor.open("/profile/?level=" + encoded("全国") + "&subject=" + encoded("驾驶"));
            assertTrue(tab.locator(".finder__nothing a").isVisible(), "another way out of an empty list");
            visitor.isSound("people-none");
        }
    }

    @Test
    void questionHasOneAddressHoweverItIsAsked(Product product) throws Exception {
        var typed = Jsoup.parse(product.get("/profile/?page=1&year=2026&school=&level=" + encoded("市")).body());
        assertEquals("/profile/?level=" + encoded("市") + "&year=2026", typed.select("link[rel=canonical]").attr("href").replaceFirst("https?://[^/]+", ""));
        assertEquals("noindex, follow", product.get("/profile/?year=2026&level=" + encoded("市")).headers().firstValue("X-Robots-Tag").orElse(""));
        for (var page : List.of("0", "-1", "eins", "999", "9999999")) {
            assertEquals(404, product.get("/profile/?page=" + page).statusCode(), page);
        }
        var pages = Jsoup.parse(product.get("/profile/").body());
        if (found(pages.select(".finder__total").text()) > 24) {
            assertTrue(pages.select("a[rel=next]").attr("href").endsWith("/profile/?page=2"));
            assertEquals(200, product.get("/profile/?page=2").statusCode());
        }
        assertTrue(found(Jsoup.parse(product.get("/s/tinglan/profile/").body()).select(".finder__total").text()) < found(pages.select(".finder__total").text()),
                "a school lists its own");
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void storyHasATimelineAndLeadsToOthers(int width, Product product, Browser browser) throws Exception {
        for (var site : List.of("", "/s/qingping", "/s/tongjiang")) {
            var path = site + PublicPages.entries(product, site).stream().filter(entry -> entry.startsWith("/profile/")).findFirst().orElseThrow();
            try (var visitor = Desk.at(product, browser, width)) {
                assertEquals(200, visitor.open(path));
                var years = visitor.tab().locator(".honour__year").allInnerTexts().stream().map(String::strip).map(Integer::valueOf).toList();
                assertTrue(!years.isEmpty(), path);
                assertEquals(years.stream().sorted((one, other) -> other - one).toList(), years, "the latest first");
                assertTrue(visitor.tab().locator(".related .person").count() > 0, path);
                visitor.isSound("story" + site.replace('/', '-'));
                visitor.tab().locator(".honour__title a").first().click();
                assertTrue(visitor.tab().locator(".people--found .person").count() > 0, visitor.tab().url());
            }
            var data = JsonParser.parseString(Jsoup.parse(product.get(path).body()).select("script[type='application/ld+json']").first().data()).getAsJsonObject();
            assertEquals("Person", data.get("@type").getAsString());
            assertTrue(data.has("affiliation") && data.getAsJsonArray("award").get(0).getAsString().contains("年"), data.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void officerRecordsConsentAndNobodyIsShownWithoutIt(int width, Product product, Browser browser) throws Exception {
        var name = width == Desk.PHONE ? "瞿若汀" : "瞿若洲";
        Files.writeString(folder.resolve("draft.md"), "---\ntitle: " + name + "\nsummary: 她在渡口边教书。\n---\n\n渡船一天两班，她坐早班。\n");
        var officer = Officer.signIn(product, "luojianping");
        assertEquals(0, officer.imports(folder, "tinglan", "teachers", "profile").exit());
        var admin = DeskSession.signIn(product, "admin");
        try (var desk = Desk.signIn(product, browser, "luojianping", width)) {
            var tab = desk.tab();
            assertEquals(200, desk.open("/desk/sites/tinglan/consents?standing=missing"));
            desk.isSound("consents");
            tab.click("a:has-text('" + name + "')");
            long id = number(tab.url());
            assertEquals(422, live(admin, id), "nobody knows whether she agrees");
            tab.fill("#giving-said_on", "2999-01-01");
            tab.click("#giving button[type=submit]");
            assertTrue(tab.locator("#giving-said_on-error").isVisible(), "said beside the date");
            tab.fill("#giving-said_on", LocalDate.now().minusDays(3).toString());
            tab.setInputFiles("#paper", new FilePayload("同意书.png", "image/png", picture(Color.LIGHT_GRAY)));
            tab.click("#giving button[type=submit]");
            tab.locator(".consent-given").waitFor();
            desk.isSound("consent");
            var paper = tab.locator(".consent-history a").getAttribute("href");
            assertEquals(200, desk.browser().request().get(product.url(paper)).status());
            assertFalse(Set.of(200, 304).contains(product.get(paper).statusCode()), "for officers only");
            assertEquals(303, live(admin, id));
        }
    }

    /** By somebody who needs no review: what is refused then is refused to everybody. */
    private static int live(DeskSession admin, long id) throws IOException, InterruptedException {
        return admin.post("/desk/sites/tinglan/entries/" + id + "/backdating", "at=2026-05-14T08:00").statusCode();
    }

    /** Portal, district and school, lists, feeds, maps, search, suggestions, previews, calendar and pictures. */
    @Test
    void whoWithdrawsConsentLeavesNoTrace(Product product) throws Exception {
        var name = "瞿兰馨";
        var admin = DeskSession.signIn(product, "admin");
        var ids = shownOnThreeSites(product, admin, name);
        var own = ids.getFirst();
        var portrait = pictures(product.get(page(product, "", own)).body(), product);
        assertTrue(portrait.size() > 2, portrait.toString());
        var today = "/profile/daily/" + LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var others = Jsoup.parse(product.get(today).body()).select(".daily__name a").attr("href");
        assertEquals(303, admin.post("/desk/sites/tongzhou/daily/today", "entry=" + own + "&reason=" + encoded("她的学生今天回校")).statusCode());
        var mentioning = mentioning(product, admin, name, ids);
        assertTrue(mentioning.containsAll(List.of(today, "/profile/daily/", "/s/shating/profile/daily/")), mentioning.toString());
        assertEquals(200, product.get(today + ".png").statusCode());
        assertTrue(mentioning.containsAll(Stream.of("/teachers/", "/profile/", "/feed.atom", "/s/shating/profile/", "/s/tinglan/teachers/feed.atom",
                "/api/search?q=" + encoded(name), "/api/search/suggestions?q=" + encoded(name)).toList()), mentioning.toString());

        var school = DeskSession.signIn(product, "luojianping");
        assertEquals(303, school.post("/desk/sites/tinglan/consents/" + ids.getLast() + "/withdrawal", FORM + "written").statusCode());
        Thread.sleep(AT_THE_LATEST);

        // Before anybody asks again.
        assertFalse(admin.get("/desk/sites/tongzhou/search").body().contains(name), "what was asked");
        var left = new TreeSet<String>();
        for (var address : mentioning) {
            if (says(product, address, name, ids)) {
                left.add(address);
            }
        }
        assertEquals(Set.of(), left);
        portrait.addAll(List.of(today + ".png", "/s/shating" + today + ".png"));
        for (var picture : portrait) {
            assertEquals(404, product.get(picture).statusCode(), picture);
        }
        assertTrue(admin.get("/desk/sites/tongzhou/consents/" + own).body().contains("consent-withdrawn"), "the desk knows that there was consent");

        assertEquals(303, admin.post("/desk/sites/tongzhou/daily/today", "entry=" + number(others) + "&reason=" + encoded("换回来")).statusCode());
        var officer = Officer.signIn(product, "admin");
        assertEquals(422, officer.publish("tongzhou", own), "not without new consent");
        assertEquals(303, give(product, admin, "tongzhou", own));
        assertEquals(303, admin.post("/desk/sites/tongzhou/entries/" + own + "/publication", "").statusCode());
        assertTrue(says(product, "/profile/", name, ids));
        assertEquals(200, product.get(portrait.getFirst()).statusCode());
        assertEquals(303, admin.post("/desk/sites/tongzhou/consents/" + own + "/withdrawal", FORM + "spoken").statusCode());
    }

    /** @return the ids of the entry and of its copies, in the order of the sites */
    private List<Long> shownOnThreeSites(Product product, DeskSession admin, String name) throws Exception {
        Files.write(folder.resolve("portrait.png"), picture(new Color(0x3a, 0x6b, 0x7c)));
        Files.writeString(folder.resolve("portrait.md"), """
                ---
                title: %s
                summary: 夜校里的识字课，她一上就是十九年。
                cover: portrait.png
                portrait: portrait.png
                school: 汀兰中学
                subject: 语文
                honours:
                  - {title: 桐洲市师德标兵, level: 市, year: 2025, granted_by: 桐洲市教育工会}
                consent: 2026-05-01
                ---

                第一课写的是各人自己的名字。
                """.formatted(name));
        var done = Officer.signIn(product, "admin").imports(folder, "tongzhou", "teachers", "profile");
        assertEquals(0, done.exit(), done.output());
        var ids = new ArrayList<>(List.of(id(admin, "tongzhou", name)));
        assertEquals(200, admin.post("/desk/sites/tongzhou/entries/" + ids.getFirst() + "/copies", "to=shating&to=tinglan").statusCode());
        for (var site : List.of("shating", "tinglan")) {
            ids.add(id(admin, site, name));
            assertEquals(303, admin.post("/desk/sites/" + site + "/entries/" + ids.getLast() + "/backdating", "at=2026-05-13T08:00").statusCode(), site);
        }
        return ids;
    }

    private static long id(DeskSession admin, String site, String name) throws Exception {
        var list = Jsoup.parse(admin.get("/desk/sites/" + site + "/consents?q=" + encoded(name)).body());
        return number(list.select(".consent-name a").attr("href"));
    }

    private static Set<String> mentioning(Product product, DeskSession admin, String name, List<Long> ids) throws Exception {
        var shared = product.send(product.request("/desk/sites/tongzhou/entries/" + ids.getFirst() + "/preview/links", "Cookie", admin.cookie(),
                "Content-Type", "application/json", "Accept", "application/json", "Sec-Fetch-Site", "same-origin").POST(BodyPublishers.ofString("{\"days\": 3}")).build());
        var preview = JsonParser.parseString(shared.body()).getAsJsonObject().get("url").getAsString().replaceFirst("https?://[^/]+", "");
        var addresses = new LinkedHashSet<>(List.of(preview, preview + "/page", "/search?q=" + encoded(name), "/api/search?q=" + encoded(name),
                "/api/search/suggestions?q=" + encoded(name), "/sitemap-pages.xml"));
        var day = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        for (var site : SITES) {
            Stream.of("/", "/teachers/", "/profile/", "/profile/?name=" + encoded(name), "/profile/?school=" + encoded("汀兰中学"), "/profile/daily/", "/feed.atom", "/feed.rss",
                    "/profile/daily/" + day, "/profile/daily/" + YearMonth.from(day) + "/", "/teachers/feed.atom", "/sitemap.xml").forEach(path -> addresses.add(site + path));
            PublicPages.entries(product, site).stream().filter(path -> path.startsWith("/profile/")).forEach(path -> addresses.add(site + path));
        }
        for (var found : List.of("/api/search?q=", "/api/search/suggestions?q=")) {
            await(found, () -> says(product, found + encoded(name), name, ids));
        }
        // Asked twice, it is what is often asked.
        product.get("/search?q=" + encoded(name));
        product.get("/search?q=" + encoded(name));
        await("the log of searches", () -> admin.get("/desk/sites/tongzhou/search").body().contains(name));
        var mentioning = new LinkedHashSet<String>();
        for (var address : addresses) {
            if (says(product, address, name, ids)) {
                mentioning.add(address);
            }
        }
        return mentioning;
    }

    /** A page that repeats what was asked says the name by itself; it leads to the person or not. */
    private static boolean says(Product product, String address, String name, List<Long> ids) throws IOException, InterruptedException {
        var body = product.get(address).body();
        boolean leads = ids.stream().anyMatch(id -> Pattern.compile("/profile/\\d{4}/" + id + "\\b").matcher(body).find());
        return leads || body.contains(name) && !address.matches(".*[?&](q|name)=.*");
    }

    private static String page(Product product, String site, long id) throws Exception {
        return site + PublicPages.entries(product, site).stream().filter(path -> path.endsWith("/" + id)).findFirst().orElseThrow();
    }

    /** The sizes of the portrait. */
    private static List<String> pictures(String body, Product product) {
        var figure = Jsoup.parse(body).select("figure.portrait").outerHtml();
        return Pattern.compile("/media/[0-9a-f]{64}/w\\d+\\.\\w+").matcher(figure).results().map(match -> match.group()).distinct().collect(Collectors.toList());
    }

    private static int give(Product product, DeskSession admin, String site, long id) throws Exception {
        var parts = Stream.of("said_on\"\r\n\r\n" + LocalDate.now().minusDays(1), "manner\"\r\n\r\nwritten", "note\"\r\n\r\n")
                .map(part -> "--x\r\nContent-Disposition: form-data; name=\"" + part + "\r\n").collect(Collectors.joining()) + "--x--\r\n";
        return product.send(product.request("/desk/sites/" + site + "/consents/" + id, "Cookie", admin.cookie(), "Content-Type", "multipart/form-data; boundary=x",
                "Accept", "text/html", "Sec-Fetch-Site", "same-origin").POST(BodyPublishers.ofString(parts)).build()).statusCode();
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertTrue(System.nanoTime() < deadline, what);
            Thread.sleep(500);
        }
    }

    private static int found(Locator total) {
        return found(total.innerText());
    }

    private static int found(String total) {
        return Integer.parseInt(total.replaceAll("\\D", ""));
    }

    private static long number(String address) {
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    private static byte[] picture(Color colour) throws IOException {
        var image = new BufferedImage(700, 900, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(colour);
        canvas.fillRect(0, 0, 700, 900);
        canvas.setColor(Color.WHITE);
        canvas.fillOval(200, 200, 300, 400);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
