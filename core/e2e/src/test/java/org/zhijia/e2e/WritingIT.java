package org.zhijia.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing in a browser: no text is ever lost, and nobody overwrites anybody. */
@ExtendWith(Demo.class)
class WritingIT {

    /** Autosave alone takes three seconds, and the machine may be busy. */
    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    private static final String SITE = "/desk/sites/tongjiang/";
    private static final Pattern KEPT = Pattern.compile("已自动保存.*");
    /** All that a text of ours may hold, one of each. */
    private static final String EVERYTHING = """
            ## 一、总体要求

            **“幸福关爱”**工程启动，*“斜体”*与~~删去~~。

            1\\. 组织学习\\
            2\\. 认真落实

            （一）带\\*星号\\*的文字，见[活动主页](<https://example.org/a?b=1>)和[方案](media:1)。

            ![合影](media:1 "春游合影")

            - 带水
              - 两瓶
            - 带帽子

            > 引用一句
            >
            > 第二段

            | 序号 | 学校 |
            | --- | --- |
            | 1 | 青屏小学<br>分校 |

            <table><tbody><tr><td colspan="2">合并的</td></tr><tr><td>甲</td><td>乙</td></tr></tbody></table>

            正文有注释[^1]。

            ```
            代码  两格
            ```

            \t抄送：各科室

            H<sub>2</sub>O，价格 $5 和 $10，:smile: 10~20 人

            [^1]: 注释的内容。""";

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void beginningAndWritingIsSound(int width, Product product, Browser browser) {
        try (var officer = Desk.signIn(product, browser, "gunanqiao", width)) {
            officer.open(SITE + "writing");
            officer.isSound("begin");
            var tab = begin(officer);
            tab.fill("#field-title", "雨后的操场");
            type(tab, "今天下了一场雨。");
            assertThat(tab.locator("#state")).hasText(KEPT);
            if (width == Desk.PHONE) {
                officer.isSound("editor");
                tab.click("#fields-button");
            }
            tab.click("#take-summary");
            assertThat(tab.locator("#field-summary")).hasValue("今天下了一场雨。");
            officer.isSound("editor-fields");
        }
    }

    @Test
    void textSurvivesACrashOfTheBrowser(Product product, Browser browser) {
        try (var officer = Desk.signIn(product, browser, "gunanqiao", Desk.LAPTOP)) {
            var tab = begin(officer);
            var address = tab.url();
            // Nothing of it reaches the server.
            officer.browser().setOffline(true);
            tab.fill("#field-title", "还没来得及自动保存");
            type(tab, "最后一句话");
            tab.waitForTimeout(500);
            tab.close();
            officer.browser().setOffline(false);
            tab = officer.openTab();
            tab.navigate(address);
            ready(tab);
            assertThat(tab.locator("#field-title")).hasValue("还没来得及自动保存");
            assertThat(text(tab)).containsText("最后一句话");
            assertThat(tab.locator("#notices")).containsText("已恢复");
            assertThat(tab.locator("#state")).hasText(KEPT);
        }
    }

    @Test
    void textSurvivesALostNetworkAndALoginThatExpires(Product product, Browser browser) {
        try (var officer = Desk.signIn(product, browser, "gunanqiao", Desk.LAPTOP)) {
            var tab = begin(officer);
            tab.fill("#field-title", "断网与过期");
            officer.browser().setOffline(true);
            type(tab, "没有网络时写的。");
            assertThat(tab.locator("#state")).containsText("没有网络");
            officer.browser().setOffline(false);
            assertThat(tab.locator("#state")).hasText(KEPT);

            officer.browser().clearCookies();
            type(tab, "登录过期后写的。");
            assertThat(tab.locator("#login")).isVisible();
            var door = officer.browser().waitForPage(() -> tab.click("#login-link"));
            door.fill("input[name=login]", "gunanqiao");
            door.fill("input[name=password]", product.password("gunanqiao"));
            door.click("main button[type=submit]");
            assertThat(tab.locator("#login")).isHidden();
            assertThat(tab.locator("#state")).hasText(KEPT);
            tab.reload();
            ready(tab);
            assertThat(text(tab)).containsText("没有网络时写的。登录过期后写的。");
        }
    }

    @Test
    void theNewerOfTwoTabsWrites(Product product, Browser browser) {
        try (var officer = Desk.signIn(product, browser, "gunanqiao", Desk.LAPTOP)) {
            var first = begin(officer);
            type(first, "第一个标签页");
            var second = officer.openTab();
            second.navigate(first.url());
            ready(second);
            assertThat(text(second)).containsText("第一个标签页");
            assertThat(first.locator("#notices")).containsText("另一个标签页");
            assertThat(first.locator("#field-title")).isDisabled();
            type(second, "，第二个标签页接着写");
            assertThat(second.locator("#state")).hasText(KEPT);
            first.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("改在这里写")).click();
            ready(first);
            assertThat(text(first)).containsText("第一个标签页，第二个标签页接着写");
            assertThat(second.locator("#notices")).containsText("另一个标签页");
        }
    }

    @Test
    void twoPeopleMergeWhatTheyWrote(Product product, Browser browser) {
        try (var editor = Desk.signIn(product, browser, "xiaolin", Desk.LAPTOP); var publisher = Desk.signIn(product, browser, "luzhiyuan", Desk.LAPTOP)) {
            var mine = begin(editor, "/desk/sites/tongzhou/");
            mine.fill("#field-title", "两个人写的一篇");
            write(mine, "开头一段。\n\n中间一段。\n\n结尾一段。");
            save(mine, 1);
            mine.reload();
            ready(mine);
            var entry = mine.locator(".editor-foot a").first().getAttribute("href");
            publisher.open(entry + "/writing");
            var theirs = publisher.tab();
            ready(theirs);
            write(theirs, "开头一段，陆知远改过。\n\n中间一段。\n\n结尾一段，陆知远也改过。");
            save(theirs, 2);
            write(mine, "开头一段。\n\n中间一段，林予安改过。\n\n结尾一段，林予安也改过。");
            mine.keyboard().press("Control+s");
            mine.waitForURL("**/merge");
            assertThat(mine.locator("main > .notice")).containsText("1 处");
            editor.isSound("merge");
            mine.locator(".change-both input[value=both]").check();
            mine.locator(".merge-end button").click();
            mine.waitForURL(Pattern.compile(".*/writing/\\d+$"));
            ready(mine);
            save(mine, 3);
            assertEquals("开头一段，陆知远改过。\n\n中间一段，林予安改过。\n\n结尾一段，陆知远也改过。\n\n结尾一段，林予安也改过。", source(mine));

            mine.navigate(product.url(entry + "/revisions?from=2&to=3"));
            assertThat(mine.locator(".revision")).hasCount(3);
            assertThat(mine.locator(".diff-text ins").first()).containsText("林予安改过");
            editor.isSound("history");
            mine.locator("form[action$='/1/restoration'] button").click();
            mine.locator("dialog button[value=yes]").click();
            assertThat(mine.locator(".said")).containsText("成为第 4 版");
            mine.navigate(product.url(entry + "/writing"));
            ready(mine);
            assertEquals("开头一段。\n\n中间一段。\n\n结尾一段。", source(mine));
        }
    }

    @Test
    void pastedWordTextArrivesWithANote(Product product, Browser browser) throws Exception {
        try (var officer = Desk.signIn(product, browser, "gunanqiao", Desk.LAPTOP)) {
            var tab = begin(officer);
            tab.fill("#field-title", "从 Word 粘贴");
            paste(tab, resource("clipboard-of-word.html"));
            assertThat(tab.locator("#notices")).containsText("clip_image002.png");
            assertThat(text(tab)).containsText("集合地点：学校南门。");
            assertEquals(0, text(tab).locator("[style*=mso], [class*=Mso]").count());
            var source = source(tab);
            assertTrue(source.contains("\n\n1\\. 集合时间：上午八点。\n\n2\\. 集合地点：学校*南门*。\n"), source);
            assertTrue(source.contains("| 语文组 | 12"), source);
        }
    }

    @Test
    void previewIsTheThemesPageAndItsLinkNeedsNoAccount(Product product, Browser browser) throws Exception {
        try (var officer = Desk.signIn(product, browser, "gunanqiao", Desk.LAPTOP)) {
            var tab = begin(officer);
            tab.fill("#field-title", "预览里的样子");
            write(tab, "正文一段。");
            save(tab, 1);
            var preview = officer.browser().waitForPage(() -> tab.keyboard().press("Control+Shift+P"));
            assertThat(preview.frameLocator("#page").locator("h1").first()).hasText("预览里的样子");
            preview.click("[data-width=phone]");
            assertEquals(390, preview.locator("#page").boundingBox().width);
            preview.click("#share button[type=submit]");
            assertThat(preview.locator("#link")).hasValue(Pattern.compile(".*/preview/.{32}"));
            var link = preview.locator("#link").inputValue();
            var path = link.substring(link.indexOf("/preview/"));
            try (var guest = browser.visitor(Desk.PHONE, 800)) {
                var page = guest.newPage();
                assertEquals("noindex, nofollow", page.navigate(link).headerValue("x-robots-tag"));
                assertThat(page.locator(".shared-banner")).containsText("这是预览");
                assertThat(page.frameLocator("iframe").locator("h1").first()).hasText("预览里的样子");
                Soundness.check(page);
            }
            assertEquals(404, product.get(path.substring(0, path.length() - 1) + "~").statusCode());
            assertEquals(404, product.get("/preview/" + "a".repeat(32)).statusCode());
            preview.getByText("让已有的链接全部失效").click();
            preview.locator("dialog button[value=yes]").click();
            assertThat(preview.locator(".said")).containsText("1 个预览链接失效");
            assertEquals(404, product.get(path).statusCode());
        }
    }

    /** What the officer does not touch stays as it was, to the character, whatever Vditor would make of it. */
    @Test
    void untouchedParagraphsStayAsTheyWere(Product product, Browser browser) {
        try (var officer = Desk.signIn(product, browser, "gunanqiao", Desk.LAPTOP)) {
            var tab = begin(officer);
            tab.fill("#field-title", "各种写法");
            write(tab, EVERYTHING);
            assertThat(tab.locator("#visual")).isVisible();
            assertEquals(EVERYTHING, source(tab));
            text(tab).locator("h2").click();
            tab.keyboard().press("End");
            tab.keyboard().type("（修订）");
            assertEquals(EVERYTHING.replace("## 一、总体要求", "## 一、总体要求（修订）"), source(tab));
        }
    }

    /** A text that would lose something is shown as it is written. */
    @Test
    void textThatVditorWouldChangeOpensAsSource(Product product, Browser browser) {
        try (var officer = Desk.signIn(product, browser, "gunanqiao", Desk.LAPTOP)) {
            var tab = begin(officer);
            tab.click("#mode");
            tab.fill("#source", "前言\n\n    int indented = 1;\n\n后记");
            tab.click("#mode");
            assertThat(tab.locator("#notices")).containsText("源码方式");
            assertThat(tab.locator("#source")).isVisible();
            assertThat(tab.locator("#state")).hasText(KEPT);
            tab.reload();
            ready(tab);
            assertThat(tab.locator("#source")).hasValue("前言\n\n    int indented = 1;\n\n后记");
        }
    }

    @Test
    void writersReachNobodyElsesTexts(Product product, Browser browser) throws Exception {
        String entry;
        try (var officer = Desk.signIn(product, browser, "wangzhihe", Desk.LAPTOP)) {
            var tab = begin(officer);
            tab.fill("#field-title", "管理员写的");
            save(tab, 1);
            var copy = tab.url().substring(tab.url().indexOf("/desk/"));
            tab.reload();
            ready(tab);
            entry = tab.locator(".editor-foot a").first().getAttribute("href");
            var writer = DeskSession.signIn(product, "gunanqiao");
            assertEquals(404, writer.get(copy).statusCode(), "a copy is private");
            assertEquals(403, writer.get(entry + "/writing").statusCode());
            assertEquals(403, writer.post(entry + "/revisions/1/restoration", "").statusCode());
            var stranger = DeskSession.signIn(product, "tanglin");
            assertEquals(403, stranger.get(SITE + "writing").statusCode());
            assertEquals(403, stranger.get(entry + "/revisions").statusCode());
            assertEquals(404, stranger.get(entry.replace("tongjiang", "qingping") + "/revisions").statusCode(), "another site's entry does not exist");
            assertEquals(303, product.get(copy).statusCode(), "led to the door");
        }
    }

    @Test
    void missingTitleIsSaidBesideTheField(Product product, Browser browser) {
        try (var officer = Desk.signIn(product, browser, "gunanqiao", Desk.LAPTOP)) {
            var tab = begin(officer);
            type(tab, "没有标题");
            tab.keyboard().press("Control+s");
            assertThat(tab.locator(".title-field .invalid-feedback")).containsText("标题");
            assertThat(tab.locator("#field-title")).isFocused();
            tab.fill("#field-title", "补上了");
            assertThat(tab.locator(".title-field .invalid-feedback")).hasCount(0);
            save(tab, 1);
        }
    }

    private static Page begin(Desk officer) {
        return begin(officer, SITE);
    }

    private static Page begin(Desk officer, String site) {
        officer.open(site + "writing");
        officer.tab().locator(".place-kinds button").first().click();
        ready(officer.tab());
        return officer.tab();
    }

    private static void ready(Page tab) {
        tab.waitForSelector("html[data-ready]");
    }

    private static Locator text(Page tab) {
        return tab.locator(".vditor-wysiwyg pre.vditor-reset").first();
    }

    private static void type(Page tab, String words) {
        text(tab).click();
        tab.keyboard().press("Control+End");
        tab.keyboard().type(words);
    }

    /** Puts a whole text in place of the old one. */
    private static void write(Page tab, String markdown) {
        tab.click("#mode");
        assertThat(tab.locator("#source")).isVisible();
        tab.fill("#source", markdown);
        tab.click("#mode");
        assertThat(text(tab)).isVisible();
    }

    private static String source(Page tab) {
        tab.click("#mode");
        assertThat(tab.locator("#source")).isVisible();
        var source = tab.locator("#source").inputValue();
        tab.click("#mode");
        assertThat(text(tab)).isVisible();
        return source;
    }

    private static void save(Page tab, int number) {
        tab.keyboard().press("Control+s");
        assertThat(tab.locator("#state")).hasText("已保存为第 " + number + " 版");
    }

    private static void paste(Page tab, String html) {
        text(tab).click();
        text(tab).evaluate("""
                (field, html) => {
                  const clipboard = new DataTransfer();
                  clipboard.setData('text/html', html);
                  field.dispatchEvent(new ClipboardEvent('paste', {clipboardData: clipboard, bubbles: true, cancelable: true}));
                }""", html);
    }

    private static String resource(String name) throws IOException {
        try (var in = WritingIT.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
