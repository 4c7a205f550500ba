package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The main job: a folder of documents is imported with the command, published, and read by a visitor. */
@ExtendWith(Demo.class)
class ImportIT {

    @TempDir
    Path folder;

    @Test
    void folderIsImportedPublishedAndReadAndNotImportedTwice(Product product) throws Exception {
        Files.writeString(folder.resolve("通知.md"), """
                ---
                title: 关于开放教工羽毛球馆的通知
                number: 青教工[2026]第09号
                written: 2026-11-20
                ---
                一、开放时间

                每周二、周四 16:30 至 18:30。

                二、**“先预约”**再入馆。
                """);
        Files.writeString(folder.resolve("坏.docx"), "不是 Word 文件");
        var officer = Officer.signIn(product, "fangxiaowen");

        var first = officer.imports(folder, "qingping", "assembly", "policy");
        assertNotEquals(0, first.exit(), "one file cannot be read, and the command says so");
        assertTrue(first.output().contains("坏.docx"), first.output());
        var page = Jsoup.parse(product.get("/s/qingping" + entryTitled(product, "关于开放教工羽毛球馆的通知")).body());
        assertTrue(page.text().contains("青教工〔2026〕9号"), "the number in its normal form");
        assertEquals(1, page.select("main strong:containsOwn(“先预约”)").size(), "Chinese emphasis");

        Files.delete(folder.resolve("坏.docx"));
        int before = PublicPages.entries(product, "/s/qingping").size();
        var second = officer.imports(folder, "qingping", "assembly", "policy");
        assertEquals(0, second.exit(), second.output());
        assertEquals(before, PublicPages.entries(product, "/s/qingping").size(), "no duplicates");
    }

    @Test
    void realDocumentsOfUnionsAreRead(Product product) throws Exception {
        var documents = Product.REPOSITORY.resolve("../shared/documents").normalize();
        Assumptions.assumeTrue(Files.isDirectory(documents), "the documents are not here");
        var done = Officer.signIn(product, "fangxiaowen").imports(documents, "qingping", "assembly", "policy");
        assertEquals(0, done.exit(), done.output());
    }

    @Test
    void officersOfOtherSchoolsMayNotImportHere(Product product) throws Exception {
        Files.writeString(folder.resolve("a.md"), "# 题目\n\n正文");
        var done = Officer.signIn(product, "gunanqiao").imports(folder, "qingping", "activities", "news");
        assertNotEquals(0, done.exit());
        assertTrue(done.output().contains("权限"), done.output());
    }

    private static String entryTitled(Product product, String title) throws IOException, InterruptedException {
        var link = Jsoup.parse(product.get("/s/qingping/assembly/").body()).select("main a:contains(" + title + ")").first();
        return link.attr("href").replace("/s/qingping", "");
    }
}
