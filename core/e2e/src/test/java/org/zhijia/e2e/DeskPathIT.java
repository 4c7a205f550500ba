package org.zhijia.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole way of a text, each person in a browser of their own: invited, written on a phone with a passage from Word,
 * returned, mended, approved in two steps, scheduled, public.
 */
@ExtendWith(Demo.class)
class DeskPathIT {

    private static final String SITE = "/desk/sites/shating";
    private static final String PASSWORD = "yanhe-3-zuo-qiao";
    private static final String TITLE = "沿河三所学校共用一间备课室";
    private static final String WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {mso-style-parent:""}</style></head><body>
            <!--StartFragment--><p class=MsoNormal style='text-indent:24.0pt'><span style='font-family:仿宋'>备课室设在河东小学，</span><b><span
            lang=EN-US>11</span>月</b>起每周三下午开放。<o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>语文组轮值主持。</p>
            <table class=MsoTableGrid><tr><td>河东小学</td><td>18 人</td></tr><tr><td>河西小学</td><td>12 人</td></tr></table><!--EndFragment--></body></html>
            """;

    @Test
    void textGoesFromAnInvitedPersonsPhoneThroughTwoReviewersToThePublic(Product product, Browser browser) throws Exception {
        String section;
        try (var administrator = Desk.signIn(product, browser, "admin", Desk.LAPTOP)) {
            var writer = invite(administrator, "zhouheyan", "周禾燕", "writer");
            var second = invite(administrator, "tangshu", "唐叔衡", "reviewer");
            accept(product, browser, writer, "zhouheyan");
            accept(product, browser, second, "tangshu");
            section = reviewInTwoSteps(administrator);
        }
        var entry = write(product, browser, section);
        giveBack(product, browser, entry);
        mend(product, browser);
        approve(product, browser, "shenruolan", entry);
        approve(product, browser, "tangshu", entry);
        var due = schedule(product, browser, entry);
        becomesPublic(product, entry, due);
    }

    /** @return the link that the invited person is given */
    private static String invite(Desk administrator, String login, String name, String role) {
        administrator.open(SITE + "/people");
        var tab = administrator.tab();
        tab.fill("#invite input[name=login]", login);
        tab.fill("#invite input[name=name]", name);
        tab.selectOption("#role", role);
        tab.click("#invite button[type=submit]");
        return tab.inputValue("#link");
    }

    private static void accept(Product product, Browser browser, String link, String login) throws Exception {
        try (var person = Desk.at(product, browser, Desk.PHONE)) {
            person.tab().navigate(link);
            person.tab().fill("input[name=password]", PASSWORD);
            person.tab().fill("input[name=again]", PASSWORD);
            person.isSound("invitation");
            person.tab().click("main button[type=submit]");
            if (person.tab().url().contains("/desk/login")) {
                person.signIn(login, PASSWORD);
            }
            assertThat(person.tab().locator("#menu")).containsText("退出登录");
            assertEquals(404, person.tab().navigate(link).status(), "a link opens once");
        }
    }

    /** @return the title of the section whose texts two people review from now on */
    private static String reviewInTwoSteps(Desk administrator) {
        administrator.open(SITE + "/review");
        var tab = administrator.tab();
        var section = tab.locator(".steps-tree a").nth(1);
        var title = section.locator("strong").innerText();
        section.click();
        tab.selectOption("#count", "2");
        name(tab, 1, "初审", "沈若兰");
        name(tab, 2, "终审", "唐叔衡");
        tab.click("form[data-steps] button[type=submit]");
        assertThat(tab.locator(".said")).not().isEmpty();
        return title;
    }

    private static void name(Page tab, int step, String title, String person) {
        var form = tab.locator("[data-step='" + step + "']");
        form.locator("input[name='title." + step + "']").fill(title);
        form.getByLabel(person).check();
    }

    /** @return the address of the text at the desk */
    private static String write(Product product, Browser browser, String section) throws Exception {
        try (var writer = Desk.at(product, browser, Desk.PHONE)) {
            writer.signIn("zhouheyan", PASSWORD);
            writer.open(SITE + "/writing");
            var tab = writer.tab();
            tab.locator(".place").filter(new Locator.FilterOptions().setHasText(section)).first().getByRole(AriaRole.BUTTON).first().click();
            tab.fill("#field-title", TITLE);
            text(tab).click();
            tab.keyboard().type("沙汀河两岸的三所小学决定合用一间备课室。");
            tab.keyboard().press("Enter");
            paste(tab);
            assertThat(text(tab)).containsText("语文组轮值主持");
            writer.isSound("writing-on-a-phone");
            tab.click("[data-way=submission]");
            submitAllTheSame(tab);
            tab.waitForURL("**/entries/*");
            assertThat(tab.locator(".entry-standing")).containsText("初审");
            writer.isSound("submitted");
            return tab.url().substring(product.url("").length()).replaceFirst("[?#].*", "");
        }
    }

    /** A text without cover and summary is warned of. */
    private static void submitAllTheSame(Page tab) {
        tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("照样提交")).click();
    }

    private static Locator text(Page tab) {
        return tab.locator("#visual .vditor-wysiwyg pre.vditor-reset");
    }

    private static void paste(Page tab) {
        text(tab).evaluate("""
                (field, html) => {
                  const clipboard = new DataTransfer();
                  clipboard.setData('text/html', html);
                  field.dispatchEvent(new ClipboardEvent('paste', {clipboardData: clipboard, bubbles: true, cancelable: true}));
                }""", WORD);
    }

    private static void giveBack(Product product, Browser browser, String entry) throws Exception {
        try (var reviewer = Desk.signIn(product, browser, "shenruolan", Desk.LAPTOP)) {
            reviewer.open("/desk/");
            var tab = reviewer.tab();
            tab.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE)).first().click();
            assertThat(tab.locator("#text table")).containsText("河西小学");
            assertTrue(tab.locator("#text").innerText().contains("11月起每周三下午开放"), tab.locator("#text").innerText());
            tab.click("#add-remark");
            tab.fill("#remarks [name=quote]", "语文组轮值主持");
            tab.fill("#remarks [name=comment]", "请写明三校各由谁主持。");
            tab.fill("#decision-note", "内容好，补一句分工即可。");
            reviewer.isSound("review");
            tab.click("button[formaction$='/return']");
            assertEquals(403, reviewer.open(entry + "/writing"), "who only reviews does not write");
        }
    }

    private static void mend(Product product, Browser browser) throws Exception {
        try (var writer = Desk.at(product, browser, Desk.LAPTOP)) {
            writer.signIn("zhouheyan", PASSWORD);
            writer.open("/desk/");
            var tab = writer.tab();
            tab.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE)).first().click();
            assertThat(tab.locator(".timeline")).containsText("请写明三校各由谁主持。");
            tab.click("a[href$='/writing']:has-text('修改'), .room-actions a[href$='/writing']");
            text(tab).click();
            tab.keyboard().press("Control+End");
            tab.keyboard().press("Enter");
            tab.keyboard().type("十一月由河东小学主持，十二月由河西小学主持。");
            tab.keyboard().press("Control+Enter");
            submitAllTheSame(tab);
            tab.waitForURL("**/entries/*");
            assertThat(tab.locator(".entry-standing")).containsText("初审");
        }
    }

    private static void approve(Product product, Browser browser, String login, String entry) throws Exception {
        try (var reviewer = Desk.at(product, browser, Desk.PHONE)) {
            reviewer.signIn(login, login.equals("tangshu") ? PASSWORD : product.password(login));
            reviewer.open(entry);
            var tab = reviewer.tab();
            assertThat(tab.locator("#text")).containsText("十二月由河西小学主持");
            tab.locator("#decision button[type=submit]:not([formaction])").first().click();
            assertThat(tab.locator(".said")).not().isEmpty();
            assertFalse(tab.locator("#decision .btn-primary").isVisible(), "nobody approves the same step twice");
        }
        assertEquals(404, product.get(publicly(entry)).statusCode(), "approved is not yet public");
    }

    private static Instant schedule(Product product, Browser browser, String entry) throws Exception {
        try (var publisher = Desk.signIn(product, browser, "luzhiyuan", Desk.LAPTOP)) {
            publisher.open(entry);
            var tab = publisher.tab();
            assertThat(tab.locator("#schedule-zone")).containsText("UTC+08:00");
            var due = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusSeconds(65).truncatedTo(ChronoUnit.MINUTES);
            tab.fill("#schedule-at", due.toString());
            tab.click("form[action$='/schedule'] button");
            assertThat(tab.locator(".entry-standing")).containsText("定时");
            publisher.isSound("scheduled");
            return due.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        }
    }

    private static void becomesPublic(Product product, String entry, Instant due) throws Exception {
        var path = publicly(entry);
        var deadline = due.plusSeconds(40);
        while (product.get(path).statusCode() != 200) {
            assertTrue(Instant.now().isBefore(deadline), "not public long after it was due");
            Thread.sleep(500);
        }
        assertFalse(Instant.now().isBefore(due), "public before it was due");
        var page = product.get(path).body();
        assertTrue(page.contains(TITLE) && page.contains("十二月由河西小学主持") && page.contains("河西小学</td>"), page);
    }

    /** The year is that of the first publication; the router finds it by the number whatever the year says. */
    private static String publicly(String entry) {
        var year = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).getYear();
        return "/s/shating/news/" + year + "/" + entry.substring(entry.lastIndexOf('/') + 1);
    }
}
