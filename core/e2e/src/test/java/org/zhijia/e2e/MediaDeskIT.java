package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files, imports, words, figures and upkeep, as an officer of a school goes through them. */
@ExtendWith(Demo.class)
class MediaDeskIT {

    private static final String SITE = "/desk/sites/tinglan";
    private static final String OFFICER = "luojianping";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void aPictureIsUploadedFiledDescribedFoundAndCropped(Product product, Browser browser) throws Exception {
        try (var officer = Desk.signIn(product, browser, OFFICER, Desk.LAPTOP)) {
            var tab = officer.tab();
            officer.open(SITE + "/media");
            tab.locator(".drop input[type=file]").setInputFiles(new FilePayload("运动会合影.png", "image/png", picture(1200, 800)));
            tile(tab, "运动会合影").waitFor();
            openFolder(tab, "秋季运动会");

            officer.open(SITE + "/media");
            tile(tab, "运动会合影").locator("a").click();
            tab.fill("#file-alt", "操场上举着横幅的教工");
            tab.selectOption("#file-folder", new SelectOption().setLabel("秋季运动会"));
            tab.click("text=保存");
            assertEquals("操场上举着横幅的教工", tab.inputValue("#file-alt"));
            tab.waitForFunction("() => Number(document.querySelector('[name=width]').value) < 1200");
            officer.isSound("media-file");

            tab.click("button[data-ratio='1.7777778']");
            tab.waitForFunction("() => Math.abs(document.querySelector('[name=width]').value / document.querySelector('[name=height]').value - 16 / 9) < 0.02");
            int width = Integer.parseInt(tab.inputValue("[name=width]"));
            tab.click("text=裁成新图片");
            tab.waitForURL(Pattern.compile(".*/media/\\d+$"));
            assertTrue(tab.locator(".media-facts").textContent().contains(width + " × "), tab.locator(".media-facts").textContent());

            officer.open(SITE + "/media?q=举着横幅");
            assertEquals(2, tab.locator(".tile").count(), "the picture and its part");
            officer.open(SITE + "/media?q=nothing-like-it");
            tab.getByText("没有符合条件的文件").waitFor();
        }
    }

    @Test
    void whatIsUsedStays(Product product, Browser browser) {
        try (var officer = Desk.signIn(product, browser, OFFICER, Desk.LAPTOP)) {
            var tab = officer.tab();
            officer.open(SITE + "/media?q=logo");
            tab.locator(".tile a").first().click();
            tab.getByText("设置：网站标志").waitFor();
            assertEquals(0, tab.locator("form[action$=removal]").count());
            var answer = tab.evaluate("() => fetch(location.pathname + '/removal', {method: 'POST', headers: {Accept: 'application/json'}})"
                    + ".then(async answer => answer.status + ' ' + (await answer.json()).detail)").toString();
            assertTrue(answer.startsWith("409") && answer.contains("网站标志"), answer);
        }
    }

    @Test
    void aWordFileBecomesADraftWithItsReport(Product product, Browser browser) throws Exception {
        try (var officer = Desk.signIn(product, browser, OFFICER, Desk.LAPTOP)) {
            var tab = officer.tab();
            officer.open(SITE + "/writing");
            tab.click("text=导入 Word 或 PDF");
            tab.selectOption("#import-section", "activities");
            tab.locator(".drop input[type=file]").setInputFiles(new FilePayload("秋游.docx", DOCX, docx("教职工秋游纪事", "请登录帐号，做为代表报名。")));
            tab.waitForURL(Pattern.compile(".*/imports/\\d+$"));
            tab.getByText("已存为草稿").waitFor();
            officer.isSound("media-import");

            tab.getByText("打开编辑").click();
            tab.waitForURL(Pattern.compile(".*/writing.*"));
            assertEquals("教职工秋游纪事", tab.inputValue("#field-title"));
            tab.getByText("导入报告：秋游.docx").waitFor();
            tab.locator("#visual").getByText("请登录帐号").waitFor();
            tab.click("#check");
            tab.getByText("“帐号”应写作“账号”。").waitFor();
            tab.locator(".finding", new Page.LocatorOptions().setHasText("帐号")).getByRole(AriaRole.BUTTON)
                    .last().click();
            tab.waitForFunction("() => !document.getElementById('found').textContent.includes('帐号')");
            assertTrue(tab.locator("#visual").textContent().contains("请登录账号"), "replaced in the text");
        }
    }

    @Test
    void wordsAreAddedDoneWithoutAndPassedOn(Product product, Browser browser) {
        try (var officer = Desk.signIn(product, browser, OFFICER, Desk.LAPTOP)) {
            var tab = officer.tab();
            officer.open(SITE + "/words?kind=sensitive");
            tab.click("text=添加敏感词");
            tab.fill("#word-wording", "不该说的词");
            tab.check("[name=blocks]");
            tab.click("text=保存");
            row(tab, "不该说的词").getByText("阻止发布").waitFor();
            officer.isSound("media-words");

            officer.open(SITE + "/words?kind=mistaken&q=欢渡");
            row(tab, "欢渡").getByText("停用").click();
            officer.open(SITE + "/words?kind=mistaken&q=欢渡");
            row(tab, "欢渡").getByText("已停用").waitFor();

            officer.open(SITE + "/words?kind=mistaken");
            tab.click("text=批量导入");
            tab.fill("#words-text", "错写一 正写一\n错写 二 多 余\n…坏");
            tab.click("button:text-is('导入')");
            tab.getByText("第 3 行").waitFor();
            assertTrue(tab.inputValue("#words-text").startsWith("错写一"), "nothing that was typed is lost");
        }
    }

    @Test
    void peoplesReadingsAreCounted(Product product, Browser browser) throws Exception {
        var entry = PublicPages.entries(product, "/s/tinglan").getFirst();
        for (int i = 0; i < 3; i++) {
            product.get("/s/tinglan" + entry, "User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36");
            product.get("/s/tinglan" + entry, "User-Agent", "Mozilla/5.0 (compatible; Baiduspider/2.0)");
        }
        try (var officer = Desk.signIn(product, browser, OFFICER, Desk.LAPTOP)) {
            var tab = officer.tab();
            // Written down once a minute.
            for (int i = 0; i < 40 && !figure(officer, entry).equals("3"); i++) {
                tab.waitForTimeout(2_000);
            }
            assertEquals("3", figure(officer, entry));
            tab.locator(".chart canvas").waitFor();
            officer.isSound("media-figures");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void everyPageIsSound(int width, Product product, Browser browser) {
        try (var officer = Desk.signIn(product, browser, OFFICER, width)) {
            for (var page : new String[] {"media", "imports", "words", "figures", "upkeep"}) {
                assertEquals(200, officer.open(SITE + "/" + page), page);
                officer.isSound("media-" + page);
            }
            officer.tab().locator("body").evaluate("() => import('" + officer.tab().locator("script[src*='desk.js']").getAttribute("src").replace("desk.js", "choose.js")
                    + "').then(choose => { choose.chooseMedia({kind: 'image'}); })");
            officer.tab().locator(".chooser-dialog .tile").first().waitFor();
            officer.isSound("media-chooser");
        }
        try (var officer = Desk.signIn(product, browser, "admin", width)) {
            for (var page : new String[] {"figures", "upkeep"}) {
                assertEquals(200, officer.open("/desk/sites/tongzhou/" + page), page);
                officer.isSound("media-portal-" + page);
            }
        }
    }

    @Test
    void everyRoleIsRefusedWhatItMayNotDo(Product product, Browser browser) throws Exception {
        var writer = DeskSession.signIn(product, "gunanqiao");
        assertEquals(200, writer.get("/desk/sites/tongjiang/media").statusCode());
        assertEquals(403, writer.post("/desk/sites/tongjiang/words", "kind=mistaken&wording=a&replacement=b").statusCode());
        assertEquals(403, writer.post("/desk/sites/tongjiang/media/1/removal", "").statusCode());
        for (var page : new String[] {"media", "imports", "words", "figures", "upkeep", "media/1", "media/chooser"}) {
            assertEquals(403, writer.get(SITE + "/" + page).statusCode(), page + " of another school");
        }
        var reviewer = DeskSession.signIn(product, "shenruolan");
        assertEquals(403, reviewer.get(SITE + "/media").statusCode());
    }

    private static String figure(Desk officer, String entry) {
        officer.open(SITE + "/figures/" + entry.substring(entry.lastIndexOf('/') + 1));
        return officer.tab().locator(".figure strong").textContent();
    }

    private static void openFolder(Page tab, String name) {
        tab.click("text=新文件夹");
        tab.fill("#folder-name", name);
        tab.click("button:text-is('建立')");
        tab.getByText("已建立文件夹“" + name + "”。").waitFor();
    }

    private static Locator tile(Page tab, String name) {
        return tab.locator(".tile", new Page.LocatorOptions().setHasText(name)).first();
    }

    private static Locator row(Page tab, String wording) {
        return tab.locator("tr", new Page.LocatorOptions().setHas(tab.locator("th", new Page.LocatorOptions().setHasText(wording))));
    }

    private static byte[] picture(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(new Color(0x7a, 0xa0, 0x62));
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(new Color(0xb3, 0x20, 0x2a));
        canvas.fillOval(width / 4, height / 4, width / 2, height / 2);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] docx(String title, String text) throws IOException {
        var parts = Map.of("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""",
                "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""",
                "word/document.xml", """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p>
                <w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>""".formatted(title, text));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
