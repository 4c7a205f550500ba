package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents say about each other: readers see what holds, officers enter and confirm it, two versions stand side by side. */
@ExtendWith(Demo.class)
class PolicyRelationsIT {

    private static final String OLD_RULES = "桐洲市教育工会关于印发《桐洲市教职工疗休养暂行办法》的通知";
    private static final String AMENDED_RULES = "桐洲市教育工会关于印发《桐洲市教职工大病互助金管理办法》的通知";
    private static final String PLAN_2021 = "桐洲市教育工会2021年工作要点";

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void repealedDocumentLeadsToItsSuccessor(int width, Product product, Browser browser) throws Exception {
        try (var reader = Desk.at(product, browser, width)) {
            reader.open(address(product, "/policies/rules/", OLD_RULES));
            var banner = reader.tab().locator(".changes");
            assertTrue(banner.textContent().contains("本文件已废止"));
            assertTrue(banner.textContent().contains("自2026年4月1日起"));
            assertTrue(banner.textContent().contains("桐教工〔2026〕7号"));
            reader.isSound("repealed");
            banner.locator("cite a").click();
            assertTrue(reader.tab().locator("h1").textContent().contains("疗休养管理办法"));
            assertEquals(0, reader.tab().locator(".changes").count());
            assertTrue(reader.tab().locator(".relations").textContent().contains("八个问题"), "what explains it is named");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void amendedClausesAreMarkedWhereTheyStand(int width, Product product, Browser browser) throws Exception {
        try (var reader = Desk.at(product, browser, width)) {
            reader.open(address(product, "/policies/rules/", AMENDED_RULES));
            assertEquals("已修改", reader.tab().locator("[id='附件-第十三条-第二款'] .clause-mark").textContent());
            reader.tab().locator(".changes a[href^='#']").first().click();
            assertTrue(URLDecoder.decode(reader.tab().url(), StandardCharsets.UTF_8).contains("#附件-第十三条"));
            reader.isSound("amended");
        }
    }

    @Test
    void anyDayCanBeAskedFor(Product product, Browser browser) throws Exception {
        try (var reader = Desk.at(product, browser, Desk.PHONE)) {
            reader.open(address(product, "/policies/rules/", OLD_RULES));
            reader.tab().getByText("查某一天是否有效").click();
            ask(reader.tab(), "2025-01-01");
            assertTrue(reader.tab().locator(".validity__answer").textContent().contains("当时有效"));
            ask(reader.tab(), "2026-04-01");
            assertTrue(reader.tab().locator(".validity__answer").textContent().contains("已废止"));
            ask(reader.tab(), "2021-05-09");
            assertTrue(reader.tab().locator(".validity__answer").textContent().contains("尚未成文"));
            reader.isSound("validity");
        }
    }

    private static void ask(Page tab, String day) {
        tab.fill("#day", day);
        tab.locator(".validity__form button").click();
        tab.waitForURL(url -> url.contains("day=" + day));
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void plansOfTwoYearsStandSideBySide(int width, Product product, Browser browser) throws Exception {
        try (var reader = Desk.at(product, browser, width)) {
            reader.open(address(product, "/policies/documents/", PLAN_2021));
            reader.tab().getByText("与《桐洲市教育工会2019年工作要点》对比").click();
            assertEquals("1 删去", reader.tab().locator(".compare__count--dropped").textContent().strip());
            assertTrue(reader.tab().locator(".compare__row--changed ins").allTextContents().stream().anyMatch(come -> come.contains("一千二百")));
            assertTrue(reader.tab().locator(".compare__row--dropped del").textContent().contains("意见簿"));
            int all = reader.tab().locator("section.compare__row").count();
            reader.isSound("compared");
            reader.tab().getByText("只看有变化的").click();
            assertTrue(reader.tab().locator("section.compare__row").count() < all);
            assertEquals(0, reader.tab().locator(".compare__row--same").count());
        }
        assertEquals("noindex", product.get("/policy/compare").headers().firstValue("X-Robots-Tag").orElse(""));
    }

    /** What the text says is confirmed with one press; what it does not say is looked for and entered; both can be taken back. */
    @Test
    void editorConfirmsAndEntersRelations(Product product, Browser browser) throws Exception {
        var list = "/s/shating/policies/";
        var page = address(product, list, Jsoup.parse(product.get(list).body()).select("a[href*=/policy/]:contains(转发)").first().text());
        var relations = "/desk/sites/shating/entries/" + page.substring(page.lastIndexOf('/') + 1) + "/relations";
        try (var editor = Desk.signIn(product, browser, "yebai", Desk.LAPTOP)) {
            editor.open(relations);
            editor.isSound("relations");
            assertFalse(product.get(page).body().contains("relation--forwarding"));
            editor.tab().locator("#proposals .btn-primary").click();
            editor.tab().getByText("已登记").waitFor();
            assertEquals(0, editor.tab().locator("#proposals").count());
            assertEquals("桐教工〔2026〕17号", product.get(page).body().replaceAll("(?s).*relation--forwarding.*?（(桐教工[^）]*)）.*", "$1"));

            editor.tab().fill("#relation-words", "桐教工[2026] 第08号");
            editor.tab().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查找")).click();
            editor.tab().locator("#add .relation-deeds a").click();
            editor.tab().selectOption("#relation-kind", "basis");
            editor.tab().locator("#add button[type=submit]").click();
            editor.tab().getByText("已登记").waitFor();
            assertEquals(2, editor.tab().locator("#said .relation-line").count());
            assertTrue(product.get(page).body().contains("relation--basis"));
        }
        try (var editor = Desk.signIn(product, browser, "yebai", Desk.PHONE)) {
            editor.open(relations + "?absent=true");
            editor.isSound("relations-form");
            editor.tab().locator("#said .relation-deeds button").last().click();
            editor.tab().locator("dialog.ask[open] .btn-danger").click();
            editor.tab().getByText("已移除").waitFor();
            editor.isSound("relations");
            assertFalse(product.get(page).body().contains("relation--basis"));
        }
    }

    private static String address(Product product, String list, String title) throws Exception {
        return Jsoup.parse(product.get(list).body()).select("main a[href*=/policy/]").stream().filter(link -> link.text().equals(title)).findFirst().orElseThrow().attr("href");
    }
}
