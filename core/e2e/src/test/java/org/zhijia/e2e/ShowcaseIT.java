package org.zhijia.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A school shows its home; the city browses, recommends and exhibits it; and when the school withdraws it, it is gone. */
@ExtendWith(Demo.class)
class ShowcaseIT {

    private static final String GALLERY = "/showcase/";
    private static final String DESK = "/desk/sites/tongzhou/showcase";

    @Test
    void homeOfASchoolGoesAllTheWay(Product product, Browser browser) throws Exception {
        var title = "窗台上的小家";
        assertFalse(titles(product, GALLERY).contains(title), "the gallery is cached now, without it");
        var entry = publish(product, browser, title);
        assertTrue(titles(product, GALLERY).contains(title), "the city's gallery shows it at once");
        assertTrue(titles(product, GALLERY + "?kind=" + encoded("妈咪小屋") + "&brand=" + encoded("一盆绿萝")).contains(title));
        assertTrue(titles(product, GALLERY + "?site=shating&q=" + encoded("窗台 绿萝")).contains(title), "words of title and brand");
        assertEquals(List.of(), titles(product, GALLERY + "?kind=" + encoded("社团") + "&brand=" + encoded("一盆绿萝")));
        assertFalse(titles(product, "/s/tongjiang/showcase/").contains(title), "another school's gallery is its own");

        recommend(product, browser, title);
        assertEquals(title, titles(product, GALLERY).getFirst());
        assertTrue(product.get(GALLERY).body().contains("home-card__mark"));

        var exhibition = exhibit(product, browser, title);
        assertTrue(titles(product, exhibition).contains(title));
        assertTrue(product.get(GALLERY).body().contains("一平方米的家"), "what runs is announced in the gallery");

        withdraw(product, browser, entry);
        assertFalse(titles(product, GALLERY).contains(title));
        assertFalse(titles(product, exhibition).contains(title));
    }

    private static String publish(Product product, Browser browser, String title) {
        try (var officer = Desk.signIn(product, browser, "fangxiaowen", Desk.LAPTOP)) {
            officer.open("/desk/sites/qingping/writing");
            var tab = officer.tab();
            tab.locator("form:has(input[name=type][value=showcase]) button").first().click();
            tab.waitForSelector("html[data-ready]");
            // Said by the script that adds rows, once it is there.
            tab.waitForSelector(".count");
            tab.fill("#field-title", title);
            tab.locator(".vditor-wysiwyg pre.vditor-reset").first().click();
            tab.keyboard().type("一平方米也是家：一把椅子，一道帘子，一盆绿萝。");
            tab.click("#take-summary");
            tab.getByLabel("类别").selectOption("妈咪小屋");
            tab.getByLabel("一会一品").fill("一盆绿萝");
            tab.locator("[data-rows$=facilities] [data-add-row]").click();
            tab.fill("[name='facilities.0.name']", "帘子");
            officer.isSound("showcase-writing");
            tab.click("[data-way=publication]");
            tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("照样提交")).click();
            tab.waitForURL("**/entries/*");
            return tab.url().substring(product.url("").length()).replaceFirst("[?#].*", "");
        }
    }

    private static void recommend(Product product, Browser browser, String title) {
        try (var officer = Desk.signIn(product, browser, "luzhiyuan", Desk.PHONE)) {
            officer.open(DESK);
            var tab = officer.tab();
            tab.fill("#find", title);
            tab.keyboard().press("Enter");
            add(tab, title);
            assertThat(tab.locator(".said .alert")).containsText("已选入");
            while (tab.locator("ol .list-group-item").first().locator("a", new Locator.LocatorOptions().setHasText(title)).count() == 0) {
                tab.locator("ol .list-group-item", new Page.LocatorOptions().setHasText(title)).locator("button[value=earlier]").click();
                assertThat(tab.locator(".said .alert")).containsText("顺序已调整");
            }
            officer.isSound("showcase-recommended");
        }
    }

    private static void add(Page tab, String title) {
        tab.locator("ul .list-group-item", new Page.LocatorOptions().setHasText(title)).locator("button").click();
    }

    /** @return its public address */
    private static String exhibit(Product product, Browser browser, String title) {
        try (var officer = Desk.signIn(product, browser, "luzhiyuan", Desk.LAPTOP)) {
            officer.open(DESK + "/exhibitions");
            var tab = officer.tab();
            var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
            tab.fill("#field-title", "一平方米的家");
            tab.fill("#field-introduction", "再小的学校，也腾得出一平方米。");
            tab.fill("#field-opens", today.toString());
            tab.fill("#field-closes", today.minusDays(1).toString());
            tab.locator("form[action$='/exhibitions'] button[type=submit]").click();
            assertThat(tab.locator("#field-closes-error")).hasText("闭展日期不能早于开展日期。");
            assertThat(tab.locator("#field-title")).hasValue("一平方米的家");
            officer.isSound("showcase-exhibitions");
            tab.fill("#field-closes", today.plusDays(10).toString());
            tab.locator("form[action$='/exhibitions'] button[type=submit]").click();
            assertThat(tab.locator(".said .alert")).containsText("展览已建好");
            add(tab, title);
            assertThat(tab.locator("ol.list-group")).containsText(title);
            officer.isSound("showcase-exhibition");
            return tab.locator("a[href*='/showcase/exhibitions/']:not([href^='/desk'])").first().getAttribute("href");
        }
    }

    private static void withdraw(Product product, Browser browser, String entry) {
        try (var officer = Desk.signIn(product, browser, "fangxiaowen", Desk.LAPTOP)) {
            officer.open(entry);
            var tab = officer.tab();
            tab.locator("details:has(form[action$='/withdrawal']) summary").click();
            tab.fill("form[action$='/withdrawal'] [name=reason]", "要重新布置");
            tab.locator("form[action$='/withdrawal'] button").click();
            assertThat(tab.locator(".said")).not().isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void galleryAndHomesAreSound(int width, Product product, Browser browser) throws Exception {
        try (var visitor = Desk.at(product, browser, width)) {
            assertEquals(200, visitor.open(GALLERY));
            visitor.isSound("gallery");
            assertEquals(200, visitor.open(GALLERY + "?honour=" + encoded("县") + "&q=" + encoded("没有这样的家")));
            visitor.isSound("gallery-nothing");
            assertEquals(200, visitor.open("/showcase/exhibitions/"));
            visitor.isSound("exhibitions");
            assertEquals(200, visitor.open(homeWithAlbum(product)));
            visitor.isSound("home");
            var tab = visitor.tab();
            tab.locator(".album__open").first().click();
            assertThat(tab.locator(".viewer__place")).containsText("第 1 张");
            tab.keyboard().press("ArrowRight");
            assertThat(tab.locator(".viewer__place")).containsText("第 2 张");
            tab.keyboard().press("Escape");
            assertThat(tab.locator(".viewer")).hasCount(0);
            assertThat(tab.locator(".album__open").nth(1)).isFocused();
        }
    }

    private static String homeWithAlbum(Product product) throws Exception {
        for (var link : Jsoup.parse(product.get(GALLERY).body()).select(".home-card__title a").eachAttr("href")) {
            if (Jsoup.parse(product.get(link).body()).select(".album__photo").size() > 1) {
                return link;
            }
        }
        throw new AssertionError("no home of the demo has an album");
    }

    @Test
    void filtersLeadToPagesThatKeepWhatWasChosen(Product product) throws Exception {
        var gallery = Jsoup.parse(product.get(GALLERY).body());
        for (var kind : gallery.select(".gallery__kinds a[href*=kind]")) {
            int count = Integer.parseInt(kind.select(".gallery__count").text());
            assertEquals(count, titles(product, kind.attr("href")).size(), kind.text());
        }
        assertEquals(404, product.get(GALLERY + "?page=999").statusCode());
        assertEquals(404, product.get(GALLERY + "?page=x").statusCode());
        assertEquals(404, product.get("/showcase/exhibitions/999999").statusCode());
    }

    private static List<String> titles(Product product, String path) throws Exception {
        var answer = product.get(path);
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(answer.body()).select(".home-card__title").eachText();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
