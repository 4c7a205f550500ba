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
            chooseActivities(tab);
            officer.isSound("showcase-writing");
            tab.click("[data-way=publication]");
            tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("照样提交")).click();
            tab.waitForURL("**/entries/*");
            return tab.url().substring(product.url("").length()).replaceFirst("[?#].*", "");
        }
    }

    /** News of the own school, and nothing else; several at once, in an order, and not those by mistake. */
    private static void chooseActivities(Page tab) {
        var search = tab.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("相关活动"));
        search.fill("羽毛球");
        assertThat(tab.locator(".choose-entries [role=status]")).containsText("没有找到");
        search.fill("");
        assertThat(tab.locator(".choices [role=option]").first()).containsText("新闻 · 2026");
        search.press("ArrowDown");
        search.press("Enter");
        search.press("Enter");
        search.press("Escape");
        assertThat(tab.getByRole(AriaRole.LISTBOX)).isHidden();
        var chosen = tab.locator(".chosen-entry");
        assertThat(chosen).hasCount(2);
        var second = chosen.nth(1).locator(".choice-title").textContent();
        chosen.first().getByLabel("下移").click();
        assertThat(chosen.first()).containsText(second);
        chosen.nth(1).getByLabel("移出").click();
        assertThat(chosen).hasCount(1);
    }

    private static void recommend(Product product, Browser browser, String title) {
        try (var officer = Desk.signIn(product, browser, "luzhiyuan", Desk.PHONE)) {
            officer.open(DESK);
            var tab = officer.tab();
            int already = tab.locator(".chosen-entry").count();
            choose(tab, "推荐的教工之家", title);
            var chosen = tab.locator(".chosen-entry", new Page.LocatorOptions().setHasText(title));
            for (int place = already; place > 0; place--) {
                chosen.getByLabel("上移").press("Enter");
            }
            assertThat(tab.locator(".chosen-entry").first()).containsText(title);
            assertThat(chosen.getByLabel("下移")).isFocused();
            officer.isSound("showcase-recommended");
            tab.getByText("保存").click();
            assertThat(tab.locator(".said .alert")).containsText("已保存");
            assertThat(tab.locator(".chosen-entry").first()).containsText(title);
        }
    }

    /** By keyboard alone, as it is read to whoever does not see it. */
    private static void choose(Page tab, String field, String title) {
        var search = tab.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field));
        search.fill(title);
        assertThat(tab.locator(".choices [role=option]")).hasCount(1);
        search.press("Enter");
        assertThat(search).hasAttribute("aria-expanded", "false");
        assertThat(tab.locator(".choose-entries [role=status]")).hasText("已选入：" + title);
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
            choose(tab, "展品", title);
            tab.fill("#field-closes", today.plusDays(10).toString());
            tab.locator("form[action$='/exhibitions'] button[type=submit]").click();
            assertThat(tab.locator(".said .alert")).containsText("展览已建好");
            assertThat(tab.locator(".chosen-entry")).containsText(title);
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

    /** What a site's description says of its gallery: homes by title, in that order. */
    @Test
    void descriptionOfASiteFillsItsGallery(Product product) throws Exception {
        var district = Jsoup.parse(product.get("/s/shating" + GALLERY).body()).select(".home-card:has(.home-card__mark) .home-card__title").eachText();
        assertEquals(List.of("五十岁以上优先", "江上赛艇社", "蓝布间"), district);
        var exhibition = Jsoup.parse(product.get("/showcase/exhibitions/").body()).select("a:contains(一间屋子的用处)").attr("href");
        assertEquals(List.of("桐江路 88 号", "五十岁以上优先", "藏书楼下", "潘师傅修理铺", "向阳的那一间", "不响的风铃屋"), titles(product, exhibition));
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
