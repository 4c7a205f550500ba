package org.zhijia.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhijia.spi.DocumentDraft;

class PdfReaderTest {

    private static final float LEFT = 80;
    private static final float INDENT = LEFT + 32;
    private static final float SIZE = 16;

    @TempDir Path folder;

    @Test
    void paragraphsAreRebuiltFromLinesAndAcrossPages() throws IOException {
        DocumentDraft draft = read(new SetPages().page()
                .line(220, 40, 10, "云溪区教育工会内部学习材料")
                .line(130, 110, 22, "云溪区教育工会关于举办教职工")
                .line(200, 140, 22, "书画展的通知")
                .line(LEFT, 190, SIZE, "各学校工会：")
                .line(INDENT, 218, SIZE, "为展示我区教职工的精神风貌和艺术才华，丰富大家的业")
                .line(LEFT, 246, SIZE, "余文化生活，区教育工会决定举办教职工书画展，现将事项通")
                .line(LEFT, 274, SIZE, "知如下。")
                .line(INDENT, 302, SIZE, "一、参展对象")
                .line(INDENT, 330, SIZE, "全区在职和退休教职工均可报名，每校推荐作品不超过十")
                .line(270, 800, 14, "— 1 —")
                .page()
                .line(220, 40, 10, "云溪区教育工会内部学习材料")
                .line(LEFT, 110, SIZE, "件，体裁不限。")
                .line(INDENT, 138, SIZE, "（一）书法。尺寸不超过四尺。")
                .line(380, 200, SIZE, "云溪区教育工会")
                .line(380, 228, SIZE, "2026年5月6日")
                .line(270, 800, 14, "— 2 —"));
        assertEquals("云溪区教育工会关于举办教职工书画展的通知", draft.title());
        assertEquals("2026-05-06", draft.values().get("written"));
        assertEquals("""
                各学校工会：

                为展示我区教职工的精神风貌和艺术才华，丰富大家的业余文化生活，区教育工会决定举办教职工书画展，现将事项通知如下。

                ## 一、参展对象

                全区在职和退休教职工均可报名，每校推荐作品不超过十件，体裁不限。

                （一）书法。尺寸不超过四尺。

                云溪区教育工会

                2026年5月6日""", draft.markdown());
        String report = draft.report().toString();
        assertTrue(report.contains("页码：— 1 —、— 2 —"), report);
        assertTrue(report.contains("页眉页脚“云溪区教育工会内部学习材料”（2 处）"), report);
        assertTrue(report.contains("第 1 页与第 2 页之间断开的句子已接上"), report);
    }

    @Test
    void scansAreRefusedWithAReason() throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile());
        }
        assertTrue(refusal(file).contains("扫描件"));
    }

    @Test
    void lockedAndDamagedFilesAreExplained() throws IOException {
        Path locked = folder.resolve("locked.pdf");
        try (PDDocument document = new SetPages().page().line(LEFT, 100, SIZE, "有密码").document()) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(locked.toFile());
        }
        assertTrue(refusal(locked).contains("密码"));
        Path damaged = Files.writeString(folder.resolve("damaged.pdf"), "%PDF-1.7\n后面没有了");
        assertTrue(refusal(damaged).contains("损坏"));
        Path text = Files.writeString(folder.resolve("text.pdf"), "其实是文本");
        assertTrue(new PdfReader().read(text, "text.pdf").isEmpty());
    }

    private static String refusal(Path file) {
        return assertThrows(IOException.class, () -> new PdfReader().read(file, file.getFileName().toString())).getMessage();
    }

    private DocumentDraft read(SetPages pages) throws IOException {
        Path file = folder.resolve("文件.pdf");
        pages.save(file);
        return new PdfReader().read(file, "文件.pdf").orElseThrow();
    }
}
