package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 每天一位好老师: readers turn its leaves and pass them on, officers plan it, schools show the portal's until they have their own. */
@ExtendWith(Demo.class)
class DailyIT {

    private static final String DAYS = "/profile/daily/";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void readerTurnsTheLeavesAndTakesAPictureAlong(int width, Product product, Browser browser) throws Exception {
        try (var reader = Desk.at(product, browser, width)) {
            reader.open("/");
            var name = reader.tab().locator(".block--teacher .teacher__name").textContent().strip();
            reader.open(DAYS);
            assertEquals(name, reader.tab().locator(".daily__name").textContent().strip());
            reader.isSound("daily");
            reader.tab().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("复制链接")).click();
            reader.tab().getByText("链接已复制").waitFor();
            var file = reader.tab().waitForDownload(() -> reader.tab().getByText("下载图片").click());
            assertTrue(file.suggestedFilename().matches(TODAY + "-.+\\.png"), file.suggestedFilename());
            reader.tab().locator("a[rel=prev]").click();
            assertTrue(reader.tab().url().endsWith(DAYS + YESTERDAY), reader.tab().url());
            reader.tab().locator("a[rel=next]").click();
            assertEquals(name, reader.tab().locator(".daily__name").textContent().strip());
            reader.tab().locator(".daily__more a").click();
            assertEquals(name, reader.tab().locator("h1").textContent().strip());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void monthsAreAnArchive(int width, Product product, Browser browser) throws Exception {
        var month = YearMonth.from(TODAY).minusMonths(1);
        try (var reader = Desk.at(product, browser, width)) {
            reader.open(DAYS + month + "/");
            assertEquals(month.lengthOfMonth(), reader.tab().locator(".daily-month__name").count());
            reader.isSound("daily-month");
            reader.tab().locator(".daily-month__name a").first().click();
            assertTrue(reader.tab().url().endsWith(DAYS + month.atDay(1)), reader.tab().url());
        }
    }

    @Test
    void daysToComeAreNotPublic(Product product) throws Exception {
        assertEquals(404, product.get(DAYS + TODAY.plusDays(1)).statusCode());
        assertEquals(404, product.get(DAYS + TODAY.plusDays(1) + ".png").statusCode());
        assertEquals(404, product.get(DAYS + YearMonth.from(TODAY).plusMonths(1) + "/").statusCode());
        assertEquals(404, product.get(DAYS + "2026-02-31").statusCode());
        assertEquals(301, product.get(DAYS + YearMonth.from(TODAY)).statusCode());
        assertFalse(product.get(DAYS + YearMonth.from(TODAY) + "/").body().contains(DAYS + TODAY.plusDays(1) + "\">"));
    }

    @Test
    void pictureShowsWhoStandsOnTheDay(Product product) throws Exception {
        var today = picture(product, DAYS + TODAY + ".png");
        var image = ImageIO.read(new ByteArrayInputStream(today));
        assertEquals(1080, image.getWidth());
        assertEquals(1440, image.getHeight());
        assertFalse(Arrays.equals(today, picture(product, DAYS + YESTERDAY + ".png")), "another day and person is another picture");
        assertArrayEquals(today, picture(product, DAYS + TODAY + ".png"));
        var answer = product.get(DAYS + TODAY + ".png");
        assertEquals("no-cache", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(304, product.get(DAYS + TODAY + ".png", "If-None-Match", answer.headers().firstValue("ETag").orElseThrow()).statusCode());
        assertTrue(product.get(DAYS + TODAY).body().contains("property=\"og:image\" content=\"" + product.url(DAYS + TODAY + ".png")), "previews show it");
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void officerPlansMovesAndTakesBack(int width, Product product, Browser browser) throws Exception {
        var day = TODAY.plusDays(width == Desk.PHONE ? 30 : 31);
        var other = day.plusDays(40);
        try (var officer = Desk.signIn(product, browser, "luzhiyuan", width)) {
            officer.open("/desk/sites/tongzhou/daily?day=" + day);
            officer.tab().fill("#daily-words", "方知夏");
            officer.tab().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查找")).click();
            officer.tab().locator(".daily-found .btn-primary").click();
            officer.tab().getByText("已排给方知夏").waitFor();
            assertEquals("方知夏", officer.tab().locator(".daily-day--hand.daily-day--planned .daily-name").textContent());
            officer.isSound("daily-planned");
            officer.tab().fill("#daily-to", other.toString());
            officer.tab().locator(".daily-move button").click();
            officer.tab().getByText("方知夏已移到").waitFor();
            assertEquals("方知夏", officer.tab().locator(".daily-day--hand.daily-day--planned .daily-name").textContent());
            officer.tab().locator(".daily-deeds form:not(.daily-move) button").click();
            officer.tab().locator("dialog.ask[open] .btn-danger").click();
            officer.tab().getByText("的安排已取消").waitFor();
            assertEquals(0, officer.tab().locator(".daily-day--planned").count());
            officer.open("/desk/sites/tongzhou/daily?day=" + TODAY);
            assertEquals(0, officer.tab().locator(".daily-move").count(), "what is shown is not moved");
            assertEquals("自动", officer.tab().locator(".daily-day--today + .daily-day .daily-state").textContent(), "empty days fill themselves");
            officer.isSound("daily-today");
            officer.open("/desk/sites/tongzhou/daily?day=" + YESTERDAY);
            assertEquals(0, officer.tab().locator(".daily-found").count(), "what is over stays");
        }
    }

    @Test
    void todaysTeacherIsReplacedForAReason(Product product, Browser browser) throws Exception {
        var before = name(product, DAYS + TODAY);
        var picture = picture(product, DAYS + TODAY + ".png");
        try (var officer = Desk.signIn(product, browser, "luzhiyuan", Desk.PHONE)) {
            replace(officer, "", "");
            officer.tab().getByText("请写明换人的理由").waitFor();
            officer.isSound("daily-reason");
            assertEquals(before, name(product, DAYS + TODAY));
            var other = replace(officer, "", "报来的事迹正在核实");
            officer.tab().getByText("今天已换成" + other).waitFor();
            assertEquals(other, name(product, DAYS + TODAY), "pages that were kept are made anew");
            assertEquals(other, Jsoup.parse(product.get("/").body()).select(".block--teacher .teacher__name").text());
            assertFalse(Arrays.equals(picture, picture(product, DAYS + TODAY + ".png")));
            replace(officer, before, "已经核实");
            officer.tab().getByText("今天已换成" + before).waitFor();
        }
        assertArrayEquals(picture, picture(product, DAYS + TODAY + ".png"));
        try (var admin = Desk.signIn(product, browser, "admin", Desk.LAPTOP)) {
            admin.open("/desk/sites/tongzhou/audit");
            admin.tab().getByText("报来的事迹正在核实").first().waitFor();
        }
    }

    /** @return who is first among those that are found */
    private static String replace(Desk officer, String words, String reason) {
        officer.open("/desk/sites/tongzhou/daily?day=" + TODAY + "&q=" + words);
        officer.tab().locator("#daily-reason").evaluate("input => input.required = false");
        officer.tab().fill("#daily-reason", reason);
        var first = officer.tab().locator(".daily-found li").first();
        var name = first.locator("strong").textContent();
        first.locator("button").click();
        return name;
    }

    /** A school shows the portal's until it has its own, and again when it wants no longer. */
    @Test
    void schoolShowsThePortalsCalendarOrItsOwn(Product product, Browser browser) throws Exception {
        var school = "/s/qingping" + DAYS;
        var inherited = name(product, DAYS + TODAY);
        assertEquals(inherited, name(product, school + TODAY));
        var picture = picture(product, school + TODAY + ".png");
        assertFalse(Arrays.equals(picture, picture(product, DAYS + TODAY + ".png")), "it bears the school's own name");
        try (var officer = Desk.signIn(product, browser, "fangxiaowen", Desk.PHONE)) {
            officer.open("/desk/sites/qingping/daily");
            officer.isSound("daily-inherited");
            choose(officer, "own");
            assertEquals(200, product.get(school).statusCode());
            assertTrue(product.get(school + YESTERDAY).statusCode() == 404, "its own calendar begins today");
            assertTrue(Jsoup.parse(product.get(school + TODAY).body()).select(".daily__post").text().contains("青屏小学"), "from its own people");
            officer.tab().fill("#daily-gap", "0");
            officer.tab().locator(".daily-settings button[type=submit]").click();
            officer.tab().getByText("请填写 1 到 365 的整数").waitFor();
            officer.isSound("daily-settings");
            choose(officer, "none");
            assertEquals(404, product.get(school).statusCode());
            assertEquals(0, Jsoup.parse(product.get("/s/qingping/").body()).select(".block--teacher").size());
            choose(officer, "above");
        }
        assertEquals(inherited, name(product, school + TODAY));
    }

    private static void choose(Desk officer, String choice) {
        officer.open("/desk/sites/qingping/daily");
        officer.tab().check(".daily-settings input[value=" + choice + "]");
        officer.tab().locator(".daily-settings button[type=submit]").click();
        officer.tab().getByText("设置已保存").waitFor();
    }

    @Test
    void dayOfWhoeverIsWithdrawnShowsNobody(Product product) throws Exception {
        var day = dayOf(product, "/s/tinglan/profile/");
        var story = Jsoup.parse(product.get(DAYS + day).body()).select(".daily__name a").attr("href");
        long entry = Long.parseLong(story.substring(story.lastIndexOf('/') + 1));
        var name = name(product, DAYS + day);
        picture(product, DAYS + day + ".png");
        var officer = Officer.signIn(product, "luojianping");
        assertEquals(204, officer.withdraw("tinglan", entry));
        try {
            var page = product.get(DAYS + day);
            assertEquals(200, page.statusCode());
            assertFalse(page.body().contains(name), "no trace of the name");
            assertEquals(404, product.get(DAYS + day + ".png").statusCode());
            assertEquals(404, product.get("/s/qingping" + DAYS + day + ".png").statusCode());
            assertFalse(product.get(DAYS + YearMonth.from(day) + "/").body().contains(DAYS + day + "\">"));
        } finally {
            restore(product, entry);
            assertEquals(204, officer.publish("tinglan", entry));
        }
        assertEquals(name, name(product, DAYS + day));
    }

    /** What comes back goes the way of all texts: it is submitted and looked at. */
    private static void restore(Product product, long entry) throws Exception {
        var page = "/desk/sites/tinglan/entries/" + entry;
        DeskSession.signIn(product, "luojianping").post(page + "/submission", "");
        var reviewer = DeskSession.signIn(product, "shenruolan");
        var form = Jsoup.parse(reviewer.get(page).body()).select("form:has([formaction$=/approval]), form[action$=/approval]").first();
        reviewer.post(page + "/approval", form.select("input[type=hidden]").stream().map(input -> input.attr("name") + "=" + input.val()).collect(Collectors.joining("&")));
    }

    /** The latest past one on which somebody stands whose story is there. */
    private static LocalDate dayOf(Product product, String stories) throws Exception {
        for (var day = YESTERDAY; day.isAfter(TODAY.minusDays(50)); day = day.minusDays(1)) {
            if (Jsoup.parse(product.get(DAYS + day).body()).select(".daily__name a").attr("href").startsWith(stories)) {
                return day;
            }
        }
        throw new AssertionError("The demo has nobody of " + stories);
    }

    private static String name(Product product, String path) throws Exception {
        return Jsoup.parse(product.get(path).body()).select(".daily__name").text();
    }

    private static byte[] picture(Product product, String path) throws Exception {
        var answer = HttpClient.newHttpClient().send(product.request(path).build(), BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), path);
        assertEquals("image/png", answer.headers().firstValue("Content-Type").orElse(""));
        return answer.body();
    }
}
