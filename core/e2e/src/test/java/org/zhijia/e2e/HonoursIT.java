package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the call to the honour, and lists of honours from the text to the drafts; with a database of its own, in which days can pass. */
@ExtendWith(Demo.class)
class HonoursIT {

    /** Has a page of her own on the school's site. */
    private static final String KNOWN = "方知夏";
    private static final String NEW = "苏晚晴";
    private static final String DOUBTED = "梁见山";
    private static final String LETTER = "事迹里写的支教时间与我了解的不一致，请核实。";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static Database database;
    private static Product product;

    @BeforeAll
    static void start() throws Exception {
        database = Database.start();
        product = Product.start(database.demo());
    }

    @AfterAll
    static void stop() throws IOException {
        if (product != null) {
            product.close();
        }
        database.close();
    }

    @Test
    void nominatedPeopleAreHonouredWhenTheNoticeIsOverAndEveryObjectionAnswered(Browser browser) throws Exception {
        var call = call(browser);
        nominate(browser, call);
        var notice = hang(browser, call);
        var desk = "/desk/sites/tongzhou/honours/notices/" + notice;
        var page = "/profile/notices/" + notice;
        object(browser, page);
        assertEquals(422, DeskSession.signIn(product, "luzhiyuan").post(desk + "/publication", "").statusCode(), "before the end");
        answer(browser, desk, page);

        passDays(notice, 20);
        var over = Jsoup.parse(product.getUncached(page).body());
        assertTrue(over.text().contains("公示期已满") && over.text().contains(KNOWN) && over.select(".notice__form").isEmpty(), over.text());
        assertEquals(422, object(page, "person=1&name=x&contact=y&content=" + LETTER), "after the end");
        publish(browser, desk);

        assertTrue(product.getUncached(page).body().contains(KNOWN));
        withdrawConsent();
        assertFalse(product.getUncached(page).body().contains(KNOWN), "whoever takes back the consent is not named any more");
        assertFalse(DeskSession.signIn(product, "luzhiyuan").get(desk).body().contains(KNOWN));
        passDays(notice, 31);
        var later = product.getUncached(page).body();
        assertTrue(!later.contains(NEW) && later.contains("名单不再显示"), "a month later nobody is named");
    }

    private static String call(Browser browser) {
        try (var city = Desk.signIn(product, browser, "luzhiyuan", Desk.LAPTOP)) {
            city.open("/desk/sites/tongzhou/honours");
            city.isSound("honours-calls");
            city.tab().getByText("发起评选").first().click();
            city.isSound("honours-call-form");
            city.tab().fill("[name=title]", "桐洲市师德先锋");
            city.tab().selectOption("[name=level]", "市");
            city.tab().fill("[name=quota]", "3");
            city.tab().click("main form button[type=submit]");
            city.tab().getByText("的评选已经发起").waitFor();
            return city.tab().url().replaceAll(".*/", "");
        }
    }

    private static void nominate(Browser browser, String call) {
        try (var school = Desk.signIn(product, browser, "tanglin", Desk.PHONE)) {
            school.open("/desk/sites/qingping/honours");
            school.tab().getByText("桐洲市师德先锋").first().click();
            for (var name : List.of(KNOWN, NEW, DOUBTED)) {
                school.tab().fill("[name=name]", name);
                school.tab().fill("[name=deeds]", name + "坚守讲台二十年，课后留下来陪孩子把没弄懂的题讲明白。");
                school.tab().fill("[name=consent]", today().minusDays(3).toString());
                school.tab().click("form.card button[type=submit]");
                school.tab().getByText("已推荐 " + name).waitFor();
            }
            assertEquals(0, school.tab().locator("[name=deeds]").count(), "the quota is used up");
            school.isSound("honours-nominations");
        }
        try (var other = Desk.signIn(product, browser, "gunanqiao", Desk.LAPTOP)) {
            other.open("/desk/sites/tongjiang/honours/nominations/" + call);
            assertFalse(other.tab().content().contains(KNOWN), "another school sees only its own");
            other.isSound("honours-nominations-none");
        }
    }

    private static String hang(Browser browser, String call) {
        try (var city = Desk.signIn(product, browser, "luzhiyuan", Desk.PHONE)) {
            city.open("/desk/sites/tongzhou/honours/calls/" + call);
            city.isSound("honours-call");
            city.tab().fill("[name=contact]", "桐洲市教育工会，电话 0000-5550126");
            city.tab().fill("[name=ends]", today().plusDays(1).toString());
            city.tab().getByText("发布公示").last().click();
            city.tab().getByText("公示期不足 5 个工作日").waitFor();
            city.isSound("honours-short");
            city.tab().check("[name=short]");
            city.tab().getByText("发布公示").last().click();
            city.tab().getByText("公示已发布").waitFor();
            city.isSound("honours-notice");
            return city.tab().url().replaceAll(".*/", "");
        }
    }

    private static void object(Browser browser, String page) throws Exception {
        for (int width : new int[] {Desk.PHONE, Desk.LAPTOP}) {
            try (var visitor = Desk.at(product, browser, width)) {
                visitor.open("/profile/notices/");
                visitor.isSound("notices");
                visitor.open(page);
                visitor.isSound("notice-public");
                visitor.tab().click(".notice__form button");
                visitor.tab().getByText("请选择您对谁有异议").waitFor();
                visitor.isSound("notice-errors");
                var choice = visitor.tab().locator("#objection-person option").allTextContents().stream().filter(text -> text.startsWith(DOUBTED)).findFirst().orElseThrow();
                visitor.tab().selectOption("#objection-person", new SelectOption().setLabel(choice));
                visitor.tab().fill("#objection-name", "周全");
                visitor.tab().fill("#objection-contact", "0000-5550199");
                visitor.tab().fill("#objection-content", LETTER);
                visitor.tab().click(".notice__form button");
                visitor.tab().getByText("回执号", new Page.GetByTextOptions().setExact(true)).waitFor();
                assertTrue(visitor.tab().locator(".notice__receipt dd").textContent().matches("YY\\d{8}[A-Z2-9]{8}"));
                visitor.isSound("notice-received");
            }
        }
        assertAll(
                () -> assertFalse(product.getUncached(page).body().contains(LETTER), "nobody reads what was said"),
                () -> assertEquals(422, object(page, "person=1&name=x&contact=y&homepage=spam&content=" + LETTER), "filled in by a program"),
                () -> assertEquals(403, product.send(product.request(page + "/objections", "Content-Type", FORM, "Sec-Fetch-Site", "cross-site")
                        .POST(BodyPublishers.ofString("")).build()).statusCode(), "from another site"),
                () -> assertEquals(404, product.get("/s/qingping" + page).statusCode(), "a notice of another site"));
    }

    private static int object(String page, String body) throws IOException, InterruptedException {
        return product.send(product.request(page + "/objections", "Content-Type", FORM, "Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)).build()).statusCode();
    }

    private static void answer(Browser browser, String desk, String page) throws Exception {
        try (var city = Desk.signIn(product, browser, "luzhiyuan", Desk.LAPTOP)) {
            city.open("/desk/sites/tongzhou/");
            assertTrue(city.tab().content().contains("2 条异议待答复"));
            int waiting = waiting(city);
            city.tab().locator("a[href='" + desk + "']").waitFor();
            city.isSound("honours-todo");
            city.open(desk);
            assertEquals(2, city.tab().locator(".letter form").count());
            assertTrue(city.tab().content().contains(LETTER));
            city.isSound("honours-objections");
            city.tab().locator(".letter form").first().locator("button").click();
            city.tab().getByText("请选择核实的结论").waitFor();
            fill(city.tab().locator(".letter form").first(), "upheld", "经核实，时间有出入。");
            city.tab().getByText("已答复：成立").waitFor();
            fill(city.tab().locator(".letter form").first(), "dismissed", "同一件事，已经答复。");
            city.tab().getByText("已答复：不成立").waitFor();
            city.isSound("honours-answered");
            assertEquals(waiting - 2, waiting(city));
        }
        var body = product.get(page).body();
        assertTrue(!body.contains(DOUBTED) && body.contains("此处的人选已不在公示名单中"), "gone from the page that everybody sees");
    }

    /** What the menu says that waits, over all sites. */
    private static int waiting(Desk officer) {
        officer.open("/desk/");
        return Integer.parseInt(officer.tab().locator(".side .todo-count").textContent());
    }

    private static void fill(Locator form, String verdict, String reason) {
        form.locator("[value=" + verdict + "]").check();
        form.locator("[name=reason]").fill(reason);
        form.locator("button").click();
    }

    private static void publish(Browser browser, String desk) throws Exception {
        var known = product.get("/s/qingping/teachers/").body();
        try (var city = Desk.signIn(product, browser, "luzhiyuan", Desk.PHONE)) {
            city.open(desk);
            city.tab().locator("form[action$='/publication'] button").click();
            city.tab().locator("dialog.ask[open] .btn-danger").click();
            city.tab().getByText("结果已公布。").waitFor();
            city.isSound("honours-published");
            assertEquals(2, city.tab().getByText("人物草稿").and(city.tab().locator(".honour-people a")).count());
            city.tab().locator(".honour-people a").first().click();
            city.tab().getByText(KNOWN).first().waitFor();
            city.open(desk);
            city.tab().getByText("表彰新闻的草稿").click();
            assertTrue(city.tab().content().contains("桐洲市师德先锋名单"));
        }
        assertEquals(known, product.get("/s/qingping/teachers/").body(), "drafts change nothing that visitors see");
        try (var connection = database.connect(); var statement = connection.createStatement();
             var rows = statement.executeQuery("select r.title, e.live_revision_id from entry e join revision r on r.entry_id = e.id join profile_honours h on h.revision_id = r.id"
                     + " where h.title = '桐洲市师德先锋' order by r.title")) {
            assertTrue(rows.next());
            assertEquals(KNOWN, rows.getString(1));
            assertTrue(rows.next());
            assertEquals(NEW, rows.getString(1));
            assertEquals(0, rows.getLong(2), "not live");
            assertFalse(rows.next(), "nobody else");
        }
    }

    private static void withdrawConsent() throws Exception {
        long id;
        try (var connection = database.connect(); var statement = connection.createStatement();
             var rows = statement.executeQuery("select e.id from entry e join revision r on r.id = e.live_revision_id where r.title = '" + KNOWN + "' and e.type = 'profile'")) {
            assertTrue(rows.next());
            id = rows.getLong(1);
        }
        var answer = DeskSession.signIn(product, "fangxiaowen").post("/desk/sites/qingping/consents/" + id + "/withdrawal", "said_on=" + today() + "&manner=written");
        assertEquals(303, answer.statusCode(), answer.body());
    }

    /** The notice ended that many days earlier. */
    private static void passDays(String notice, int days) throws SQLException {
        try (var connection = database.connect(); var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("update notice set begins = begins - " + days + ", ends = ends - " + days + " where id = " + notice));
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void typedListBecomesDraftsOnceItIsConfirmed(Browser browser) {
        try (var city = Desk.signIn(product, browser, "luzhiyuan", Desk.LAPTOP)) {
            city.open("/desk/sites/tongzhou/honours/lists");
            city.isSound("honour-lists");
            city.tab().getByText("读出名单").click();
            city.tab().getByText("没有内容").waitFor();
            city.tab().fill("[name=text]", """
                    桐洲市教育工会关于表彰2026年师德先进个人的决定
                    桐教工〔2026〕15号
                    俞波等41人被评为市师德先进个人。
                    授予下列同志“桐洲市五一劳动奖章”：张建国（汀兰中学）、李　明（桐江中学）、周小荷（青屏小学）、周小荷（桐江中学）。
                    桐洲市教育工会
                    2026年9月1日""");
            city.tab().getByText("读出名单").click();
            city.tab().getByText("原文说 41 人，读出 1 个名字").waitFor();
            assertEquals(List.of("俞波", "张建国", "李　明", "周小荷", "周小荷"), city.tab().locator(".award-passage mark").allTextContents());
            assertEquals("加到已有的：周小荷（青屏小学）", selected(city, "b1.p2"));
            assertEquals("有同名的人，请选择", selected(city, "b1.p3"));
            city.isSound("honour-list");
            city.tab().getByText("确认，生成草稿").click();
            city.tab().getByText("站内有同名的“周小荷”").waitFor();
            city.isSound("honour-list-asking");
            city.tab().selectOption("[name='b1.p3.choice']", "new");
            city.tab().uncheck("[name='b1.p0.keep']");
            city.tab().fill("[name='b0.more']", "陈晓峰 汀兰中学");
            city.tab().getByText("只保存修改").click();
            city.tab().getByText("修改已保存").waitFor();
            city.tab().getByText("确认，生成草稿").click();
            city.tab().getByText("新建人物 4 篇，补充荣誉 1 人").waitFor();
            assertEquals(List.of("俞波", "周小荷", "周小荷", "李明", "陈晓峰"), city.tab().locator(".honour-line-title").allTextContents().stream().sorted().toList());
            city.isSound("honour-list-made");
            city.tab().getByText("俞波").click();
            city.tab().getByText("草稿").first().waitFor();
        }
    }

    private static String selected(Desk desk, String row) {
        return desk.tab().locator("[name='" + row + ".choice'] option:checked").textContent().strip();
    }

    @Test
    void workbookIsReadByItsHeadings(Browser browser) {
        var workbook = Workbook.of(List.of(List.of("2025年度桐洲市教学能手名单"), List.of("授予单位", "姓名", "工作单位", "荣誉称号", "级别", "年份"),
                List.of("桐洲市教育局", "叶知秋", "汀兰中学", "教学能手", "市级", "2025"), List.of("桐洲市教育局", "顾　昀", "桐江中学", "教学能手", "市级", "2025")));
        try (var school = Desk.signIn(product, browser, "luojianping", Desk.PHONE)) {
            school.open("/desk/sites/tinglan/honours/lists");
            school.tab().setInputFiles("#list-file", new FilePayload("名单.xlsx", "application/octet-stream", workbook));
            school.tab().getByText("读出名单").click();
            assertEquals("教学能手", school.tab().inputValue("[name='b0.title']"));
            assertEquals("2025", school.tab().inputValue("[name='b0.year']"));
            assertEquals("顾昀", school.tab().inputValue("[name='b0.p1.name']"));
            assertEquals("桐江中学", school.tab().inputValue("[name='b0.p1.unit']"));
            school.isSound("honour-list-workbook");
            school.tab().getByText("确认，生成草稿").click();
            school.tab().getByText("新建人物 2 篇").waitFor();
            school.isSound("honour-list-made");
        }
    }
}
