package org.zhijia.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts on their way to the public, in a browser, as the demo's people send them. */
@ExtendWith(Demo.class)
class ReviewIT {

    private static final String SITE = "/desk/sites/tongzhou/";
    private static final String DRAFT = "明年想怎么玩，请您出主意（征集启事，未定稿）";
    private static final String EDITED = "明年想怎么玩，请您出主意";
    private static final String APPROVED = "2027年教职工疗休养线路开始报名前的说明会通知";
    private static final String IN_REVIEW = "第四届教职工羽毛球联赛收拍：冠军队里有三位食堂师傅";
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    @Test
    void fromTheDraftThroughThreeReviewersToThePublicPage(Product product, Browser browser) throws Exception {
        var address = submit(product, browser);
        comment(product, browser, address);
        mend(product, browser, address);
        for (var reviewer : new String[] {"zhoumu", "songzhiqiu", "shenruolan"}) {
            approve(product, browser, reviewer, address);
        }
        var path = schedule(product, browser, address);
        for (int i = 0; product.get(path).statusCode() != 200; i++) {
            assertTrue(i < 60, "what is scheduled goes out within half a minute");
            Thread.sleep(500);
        }
        assertTrue(product.get(path).body().contains(EDITED));
        assertTrue(product.get("/notices/").body().contains(EDITED), "lists show it at once");
    }

    private static String submit(Product product, Browser browser) {
        try (var officer = Desk.signIn(product, browser, "xiaolin", Desk.LAPTOP)) {
            officer.open(SITE + "entries?state=draft");
            officer.tab().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(DRAFT)).click();
            officer.tab().getByLabel("给审核员的话").fill("先请看看语气合不合适。");
            button(officer, "提交审核").click();
            assertThat(officer.tab().locator(".standing").first()).hasText("待审 1/3");
            return officer.tab().url().replaceFirst("https?://[^/]+", "");
        }
    }

    /** The reviewer selects a passage, comments on it and sends the text back. */
    private static void comment(Product product, Browser browser, String address) {
        try (var reviewer = Desk.signIn(product, browser, "zhoumu", Desk.LAPTOP)) {
            reviewer.open("/desk/");
            reviewer.tab().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(DRAFT)).click();
            assertThat(reviewer.tab()).hasURL(product.url(address));
            select(reviewer.tab(), "要不要场地");
            button(reviewer, "给选中的文字加批注").click();
            assertThat(reviewer.tab().getByLabel("针对的文字").first()).hasValue("要不要场地");
            reviewer.tab().getByLabel("批注", new Page.GetByLabelOptions().setExact(true)).fill("请补上一句：场地费由谁出。");
            reviewer.tab().reload();
            assertThat(reviewer.tab().getByLabel("批注", new Page.GetByLabelOptions().setExact(true))).hasValue("请补上一句：场地费由谁出。");
            reviewer.isSound("review");
            button(reviewer, "退回修改").click();
            assertThat(reviewer.tab().locator(".standing").first()).hasText("退回修改");
        }
    }

    private static void mend(Product product, Browser browser, String address) {
        try (var officer = Desk.signIn(product, browser, "xiaolin", Desk.LAPTOP)) {
            officer.open("/desk/");
            officer.tab().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(DRAFT)).click();
            assertThat(officer.tab().locator("#text mark")).hasText("要不要场地");
            assertThat(officer.tab().getByText("请补上一句：场地费由谁出。")).isVisible();
            officer.isSound("returned");
            officer.open(address + "/writing");
            officer.tab().fill("#field-title", EDITED);
            officer.tab().click("#save");
            assertThat(officer.tab().locator("#state")).containsText("第 2 版");
            officer.open(address);
            button(officer, "提交审核").click();
            assertThat(officer.tab().locator(".standing").first()).hasText("待审 1/3");
        }
    }

    private static void approve(Product product, Browser browser, String login, String address) {
        try (var reviewer = Desk.signIn(product, browser, login, Desk.LAPTOP)) {
            reviewer.open(address);
            if (login.equals("zhoumu")) {
                assertThat(reviewer.tab().locator(".diff-fields del")).containsText("未定稿");
            }
            button(reviewer, "通过").click();
            assertThat(reviewer.tab().getByText("已通过。")).isVisible();
        }
    }

    /** @return the address of the public page */
    private static String schedule(Product product, Browser browser, String address) throws Exception {
        try (var publisher = Desk.signIn(product, browser, "luzhiyuan", Desk.LAPTOP)) {
            publisher.open(address);
            assertThat(publisher.tab().getByText("中国时间 UTC+08:00").first()).isVisible();
            var at = publisher.tab().getByLabel("发布时间");
            at.evaluate("input => { input.step = 1; }");
            var due = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusSeconds(4);
            at.fill(INPUT.format(due));
            button(publisher, "到时发布").click();
            assertThat(publisher.tab().locator(".standing").first()).hasText("定时发布");
            var path = "/news/" + due.getYear() + "/" + address.substring(address.lastIndexOf('/') + 1);
            assertEquals(404, product.get(path).statusCode(), "not before its time");
            return path;
        }
    }

    @Test
    void severalAtOnceAndWhatIsRefusedIsNamed(Product product, Browser browser) {
        try (var publisher = Desk.signIn(product, browser, "luzhiyuan", Desk.LAPTOP)) {
            var tab = publisher.tab();
            publisher.open(SITE + "entries");
            tab.getByLabel("选择《" + APPROVED + "》").check();
            tab.getByLabel("选择《" + IN_REVIEW + "》").check();
            tab.getByLabel("对勾选的内容").selectOption("publication");
            publisher.isSound("entries-ticked");
            button(publisher, "执行").click();
            assertThat(tab.getByText("发布：1 篇成功")).isVisible();
            assertThat(line(tab, APPROVED)).containsText("已完成");
            assertThat(line(tab, IN_REVIEW)).containsText("还没有通过审核");
            publisher.isSound("batch");
        }
    }

    @Test
    void whatIsBinnedLeavesTheSiteAndComesBackButNeedsASecondPersonToGo(Product product, Browser browser) throws Exception {
        var path = PublicPages.entries(product, "/s/tinglan").stream().filter(each -> each.startsWith("/news/")).findFirst().orElseThrow();
        var id = path.substring(path.lastIndexOf('/') + 1);
        try (var publisher = Desk.signIn(product, browser, "luojianping", Desk.LAPTOP)) {
            publisher.open("/desk/sites/tinglan/entries/" + id);
            publisher.tab().getByText("放入回收站").first().click();
            button(publisher, "放入回收站").click();
            publisher.tab().locator("dialog").getByText("确定", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(publisher.tab().getByText("已放入回收站")).isVisible();
            assertEquals(404, product.get("/s/tinglan" + path).statusCode());
            publisher.open("/desk/sites/tinglan/bin");
            assertThat(publisher.tab().getByText("需要另一位同事来彻底删除")).isVisible();
            assertThat(button(publisher, "彻底删除")).hasCount(0);
            publisher.isSound("bin");
            button(publisher, "恢复").click();
            assertThat(publisher.tab().locator(".standing").first()).hasText("已撤回");
            assertEquals(404, product.get("/s/tinglan" + path).statusCode(), "that it is public again is for a publisher to decide");
        }
        try (var administrator = Desk.signIn(product, browser, "admin", Desk.LAPTOP)) {
            administrator.open("/desk/sites/tinglan/entries/" + id);
            button(administrator, "马上发布").click();
            assertEquals(200, product.get("/s/tinglan" + path).statusCode(), "under the address that it had");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void everyPageIsSound(int width, Product product, Browser browser) {
        try (var reviewer = Desk.signIn(product, browser, "shenruolan", width)) {
            reviewer.open("/desk/");
            reviewer.isSound("todo");
            reviewer.tab().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(IN_REVIEW)).click();
            reviewer.isSound("entry-review");
        }
        try (var publisher = Desk.signIn(product, browser, "admin", width)) {
            publisher.open(SITE);
            publisher.isSound("dashboard");
            publisher.open(SITE + "entries");
            publisher.isSound("entries");
            publisher.open(SITE + "entries?q=" + "没有这样的字");
            publisher.isSound("entries-none");
            publisher.tab().goBack();
            publisher.tab().locator("a.entry-title").last().click();
            publisher.isSound("entry-public");
            publisher.tab().getByText("复制到别的站点").click();
            publisher.isSound("copies");
            publisher.open(SITE + "bin");
            publisher.isSound("bin-empty");
            publisher.open(SITE + "review");
            publisher.tab().getByLabel("步骤", new Page.GetByLabelOptions().setExact(true)).selectOption("2");
            publisher.isSound("steps");
        }
    }

    private static Locator button(Desk desk, String name) {
        return desk.tab().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator line(Page tab, String title) {
        return tab.locator(".entry-item").filter(new Locator.FilterOptions().setHasText(title));
    }

    /** As a person does with the mouse. */
    private static void select(Page tab, String words) {
        tab.evaluate("""
                words => {
                  const walker = document.createTreeWalker(document.getElementById('text'), NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    const at = walker.currentNode.data.indexOf(words);
                    if (at >= 0) {
                      const range = document.createRange();
                      range.setStart(walker.currentNode, at);
                      range.setEnd(walker.currentNode, at + words.length);
                      getSelection().removeAllRanges();
                      getSelection().addRange(range);
                      return;
                    }
                  }
                }""", words);
    }
}
