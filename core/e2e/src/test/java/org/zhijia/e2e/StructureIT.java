package org.zhijia.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An officer imports a document, sees how it was understood, takes over what the text says and confirms the rest. */
@ExtendWith(Demo.class)
class StructureIT {

    private static final String DOCUMENT = """
            ---
            title: 关于开放教工乒乓球室的通知
            number: 青教工〔2026〕9号
            written: 2026-11-21
            ---
            青屏小学工会文件

            青教工[2026]第09号

            各工会小组：

            一、开放时间

            （一）每周二开放。

            (三)每周四开放。

            青屏小学工会
            2026年11月20日
            """;

    @TempDir
    Path folder;

    @Test
    void readingOfADocumentIsCorrectedAndConfirmed(Product product, Browser browser) throws Exception {
        Files.writeString(folder.resolve("乒乓球室.md"), DOCUMENT);
        assertEquals(0, Officer.signIn(product, "fangxiaowen").imports(folder, "qingping", "assembly", "policy").exit());
        try (var officer = Desk.signIn(product, browser, "fangxiaowen", Desk.LAPTOP)) {
            officer.open("/desk/sites/qingping/entries");
            var tab = officer.tab();
            tab.click("main a:has-text('关于开放教工乒乓球室的通知')");
            tab.waitForURL(Pattern.compile(".*/entries/\\d+$"));
            tab.click("a:has-text('公文结构')");
            tab.waitForURL(Pattern.compile(".*/structure$"));
            seesTheReading(tab);
            officer.isSound("structure");
            tab.click("li:has-text('成文日期') >> text=以正文为准");
            assertThat(tab.locator(".said")).containsText("成文日期已改为“2026-11-20”");
            assertThat(tab.locator(".structure-differences")).isHidden();
            tab.click("button:has-text('核对无误')");
            assertThat(tab.locator(".structure-checked")).containsText("已核对第 2 版");
            var address = tab.url();
            try (var phone = Desk.signIn(product, browser, "fangxiaowen", Desk.PHONE)) {
                assertEquals(200, phone.open(address.substring(address.indexOf("/desk/"))));
                phone.isSound("structure");
            }
        }
    }

    private static void seesTheReading(Page tab) {
        assertThat(tab.locator(".structure-piece:has-text('#一-（一）')")).containsText("第一部分第（一）项");
        assertThat(tab.locator(".structure-findings")).containsText("中间缺号");
        assertThat(tab.locator(".structure-findings")).containsText("同级序号写法不一");
        assertThat(tab.locator(".structure-piece.is-wrong")).containsText("每周四开放");
        assertThat(tab.locator(".structure-differences")).containsText("2026-11-21");
    }
}
