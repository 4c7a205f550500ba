package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site is founded, furnished and dressed at the desk, and each change shows to the public at once. */
@ExtendWith(Demo.class)
class SiteDeskIT {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> PAGES = List.of("settings", "sections", "menus", "regions", "themes", "themes/union", "plugins", "plugins/links",
            "redirects", "microsites", "microsites/new", "microsites/rolls", "links");
    private static final String HOME = "/s/yunshanxiaoxue/";
    private static final String DESK = "/desk/sites/yunshanxiaoxue/";

    private static Product product;
    private static Desk officer;

    @TempDir
    Path folder;

    /** By the form, with a key suggested from the name. */
    @BeforeAll
    static void foundASite(Product running, Browser browser) {
        product = running;
        officer = Desk.signIn(product, browser, "admin", Desk.LAPTOP);
        officer.open("/desk/sites/tongzhou/microsites/new");
        officer.tab().fill("[name=name]", "云山小学");
        officer.tab().locator("[name=name]").blur();
        officer.tab().waitForFunction("() => document.querySelector('[name=key]').value === 'yunshanxiaoxue'");
        officer.tab().fill("[name=administrator]", "叶云山");
        press("开通");
        assertTrue(officer.tab().inputValue("#welcome-link").contains("/desk/invitation/"));
        assertTrue(officer.tab().textContent("main").contains("yeyunshan"));
    }

    @AfterAll
    static void leave() {
        officer.close();
    }

    @Test
    void settingShowsOnThePublicPageAtOnce() throws Exception {
        officer.open(DESK + "settings");
        officer.tab().fill("[name=tagline]", "云在山中，家在校中");
        officer.tab().fill("[name=footer_organizer]", "云山小学工会委员会");
        press("保存");
        officer.tab().getByText("站点设置已保存").waitFor();
        var home = product.get(HOME).body();
        assertTrue(home.contains("云在山中，家在校中"));
        assertTrue(home.contains("云山小学工会委员会"));
        assertFalse(officer.tab().isChecked("[name='inherit.footer_organizer']"));
        assertTrue(officer.tab().isChecked("[name='inherit.footer_icp']"));

        officer.tab().check("[name='inherit.footer_organizer']");
        press("保存");
        officer.tab().getByText("站点设置已保存").waitFor();
        assertFalse(product.get(HOME).body().contains("云山小学工会委员会"));
    }

    @Test
    void sectionIsMovedByKeyboardAndItsOldAddressLeadsToTheNewOne() throws Exception {
        officer.open(DESK + "sections");
        officer.tab().getByText("新建栏目").click();
        officer.tab().fill("[name=title]", "读书会");
        officer.tab().fill("[name=key]", "reading");
        officer.tab().selectOption("[name=usual]", "news");
        press("新建");
        officer.tab().getByText("栏目“读书会”已建好").waitFor();
        assertEquals(200, product.get(HOME + "reading/").statusCode());
        var answer = officer.tab().waitForResponse(response -> response.url().endsWith("/place"), () -> {
            officer.tab().getByLabel("移到前一项里面：读书会").focus();
            officer.tab().keyboard().press("Enter");
        });
        assertEquals(200, answer.status());
        officer.tab().getByText("/house/reading/").waitFor();
        assertEquals(200, product.get(HOME + "house/reading/").statusCode());
        var moved = product.get(HOME + "reading/");
        assertEquals(301, moved.statusCode());
        assertTrue(moved.headers().firstValue("Location").orElseThrow().endsWith(HOME + "house/reading/"));
        assertEquals(301, product.get(HOME + "reading/feed.atom").statusCode());
        assertEquals(200, product.get(HOME + "house/reading/feed.atom").statusCode());
        officer.open(DESK + "redirects");
        assertTrue(officer.tab().textContent("main").contains("/house/reading/"));
    }

    @Test
    void menuIsReorderedByKeyboard() throws Exception {
        officer.open(DESK + "menus");
        officer.tab().getByLabel("下移：首页").focus();
        officer.tab().keyboard().press("Enter");
        officer.tab().keyboard().press("Enter");
        officer.tab().locator("[data-save]:visible").first().click();
        officer.tab().getByText("菜单已保存").waitFor();
        assertEquals(List.of("工会动态", "通知公告", "首页"), officer.tab().locator("[data-menu] >> nth=0").locator("[data-title]").all().stream()
                .limit(3).map(Locator::inputValue).toList());
        var home = product.get(HOME).body();
        assertTrue(home.indexOf("/activities/") < home.indexOf("/notices/"));
    }

    @Test
    void blockIsArrangedWithItsOptionsAndGivenBackToTheTheme() throws Exception {
        Files.writeString(folder.resolve("bench.md"), "---\ntitle: 云山小学的新长椅\n---\n\n六张长椅，十八个座位。\n");
        assertEquals(0, Officer.signIn(product, "admin").imports(folder, "yunshanxiaoxue", "activities", "news").exit());
        officer.open(DESK + "regions");
        var place = officer.tab().locator(".place").first();
        place.locator("[data-choose-block]").selectOption("latest");
        place.locator("[data-add-block]").click();
        officer.tab().locator("[data-options-dialog] [name=title]").fill("云山新鲜事");
        officer.tab().locator("[data-options-dialog] button[type=submit]").click();
        place.getByText("云山新鲜事").waitFor();
        press("保存布局");
        officer.tab().getByText("首页布局已保存").waitFor();
        assertTrue(product.get(HOME).body().contains("云山新鲜事"));
        officer.tab().locator(".place").first().getByText("恢复主题的安排").click();
        officer.tab().locator("dialog.ask[open] .btn-danger").click();
        officer.tab().getByText("已恢复成主题的安排").waitFor();
        assertFalse(product.get(HOME).body().contains("云山新鲜事"));
    }

    @Test
    void themeIsTriedOnPutOnAndTakenOff() throws Exception {
        officer.open(DESK + "themes/heritage");
        var frame = officer.tab().frameLocator("[data-fitting] iframe");
        frame.getByText("云山小学").first().waitFor();
        assertTrue(((String) officer.tab().evaluate("() => document.querySelector('iframe').contentDocument.querySelector('link[rel=stylesheet][href*=\"/heritage-\"]').href"))
                .contains("heritage"));
        assertFalse(product.get(HOME).body().contains("/assets/heritage-"));
        frame.getByRole(AriaRole.LINK).getByText("工会动态").first().evaluate("link => link.click()");
        officer.tab().waitForFunction("() => document.querySelector('iframe').contentWindow.location.pathname.endsWith('/look/activities/')");
        officer.tab().getByText("手机").click();
        officer.tab().waitForFunction("() => document.querySelector('iframe').contentWindow.innerWidth === 390");
        officer.isSound("theme");

        press("启用");
        agree();
        officer.tab().getByText("本站已换上主题").waitFor();
        assertTrue(product.get(HOME).body().contains("/assets/heritage-"));
        press("退回上一个主题");
        agree();
        officer.tab().locator(".said").getByText("主题").waitFor();
        assertFalse(product.get(HOME).body().contains("/assets/heritage-"));
    }

    @Test
    void refusedThemeTellsFileAndLine() throws IOException {
        officer.open(DESK + "themes");
        officer.tab().setInputFiles("[name=file]", new FilePayload("bad.zip", "application/zip", zip(
                "theme.json", "{\"name\": \"bad\", \"title\": \"坏主题\", \"version\": \"1\", \"contract\": 1}",
                "layouts/home.peb", "<p>一</p>\n<p>{{ site.name | raw }}</p>\n")));
        press("上传并检查");
        officer.tab().getByText("这个主题没有通过检查").waitFor();
        var row = officer.tab().locator(".findings tbody tr").first();
        assertEquals(List.of("必须改", "layouts/home.peb", "2"), row.locator("td").all().stream().limit(3).map(Locator::textContent).toList());
        officer.isSound("theme-refused");
    }

    @Test
    void pluginIsSwitchedOffForTheSiteAlone() throws Exception {
        officer.open(DESK + "plugins");
        officer.tab().locator("form[action$='/links/switch'] button[value=off]").click();
        agree();
        officer.tab().getByText("“友情链接”已停用").waitFor();
        assertEquals(404, product.get(HOME + "links").statusCode());
        assertEquals(200, product.get("/links").statusCode());
        assertEquals(404, officer.open(DESK + "links"));
        officer.open(DESK + "plugins");
        officer.tab().locator("form[action$='/links/switch'] button[value=inherited]").click();
        officer.tab().getByText("恢复沿用上级站点").waitFor();
        assertEquals(200, product.get(HOME + "links").statusCode());
    }

    @Test
    void pluginsOwnPageOfTheDeskChangesWhatThePluginShows() throws Exception {
        officer.open(DESK + "links");
        officer.tab().getByText("添加链接").click();
        officer.tab().fill("[name='links.0.group']", "友情链接");
        officer.tab().fill("[name='links.0.title']", "云山镇图书馆");
        officer.tab().fill("[name='links.0.url']", "图书馆");
        press("保存");
        officer.tab().getByText("的网址应以").waitFor();
        assertEquals("云山镇图书馆", officer.tab().inputValue("[name='links.0.title']"));
        officer.tab().fill("[name='links.0.url']", "https://lib.example/");
        press("保存");
        officer.tab().getByText("链接已保存").waitFor();
        assertTrue(product.get(HOME + "links").body().contains("云山镇图书馆"));
    }

    @Test
    void sitesOfAWorkbookAreCheckedThenFounded() throws Exception {
        officer.open("/desk/sites/tongzhou/microsites/rolls");
        officer.tab().setInputFiles("[name=file]", new FilePayload("学校.xlsx", WORKBOOK, Workbook.of(List.of(
                List.of("站点名称", "站点标识", "管理员姓名"), List.of("溪口小学", "xikou", "苏溪"), List.of("溪尾小学", "", ""),
                List.of("溪中中学", "xizhong", ""), List.of("撞名学校", "tinglan", "")))));
        press("上传并检查");
        officer.tab().getByText("3 个站点可以开通，1 个有问题").waitFor();
        assertTrue(officer.tab().textContent("main").contains("站点标识“tinglan”已经有站点在用"));
        officer.isSound("roll-checked");
        assertEquals(404, product.get("/s/xikou/").statusCode());
        press("开通 3 个站点");
        officer.tab().locator("[data-state=done]").waitFor();
        assertTrue(officer.tab().textContent("main").contains("已开通 3 / 3 个"));
        officer.isSound("roll-done");
        for (var key : List.of("xikou", "xiweixiaoxue", "xizhong")) {
            assertEquals(200, product.get("/s/" + key + "/").statusCode(), key);
        }
        var links = officer.tab().waitForDownload(() -> press("下载管理员的邀请链接"));
        assertEquals("links.xlsx", links.suggestedFilename());
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void pagesFitAndEverybodyCanUseThem(int width, Product product, Browser browser) {
        try (var other = Desk.signIn(product, browser, "admin", width)) {
            for (var page : PAGES) {
                assertEquals(200, other.open("/desk/sites/tongzhou/" + page), page);
                other.isSound("site-" + page.replace('/', '-'));
            }
        }
    }

    @Test
    void whoDoesNotAdministerTheSiteIsRefused() throws Exception {
        var writer = DeskSession.signIn(product, "tanglin");
        var neighbour = DeskSession.signIn(product, "luojianping");
        for (var page : PAGES) {
            assertEquals(403, writer.get("/desk/sites/qingping/" + page).statusCode(), page);
            assertEquals(403, neighbour.get("/desk/sites/qingping/" + page).statusCode(), page);
        }
        assertEquals(403, writer.post("/desk/sites/qingping/settings", "name=x").statusCode());
        assertEquals(403, writer.post("/desk/sites/qingping/themes/union/activation", "").statusCode());
        assertEquals(403, neighbour.post("/desk/sites/qingping/plugins/links/switch", "state=off").statusCode());
        assertEquals(403, neighbour.post("/desk/sites/tinglan/microsites", "name=x&kind=school&parent=tinglan&template=school").statusCode(), "below a site without any");
        assertEquals(403, neighbour.post("/desk/sites/tinglan/settings/hosts", "hosts=x.example").statusCode(), "given by the site above");
    }

    /** The button of the page with exactly this text. */
    private static void press(String text) {
        officer.tab().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true)).first().click();
    }

    private static void agree() {
        officer.tab().locator("dialog.ask[open] .btn-danger").click();
    }

    private static byte[] zip(String... files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry(files[i]));
                zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
