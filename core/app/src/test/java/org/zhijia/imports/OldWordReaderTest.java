package org.zhijia.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhijia.imports.OldWordFile.numbered;
import static org.zhijia.imports.OldWordFile.paragraph;
import static org.zhijia.imports.OldWordFile.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhijia.imports.OldWordFile.Line;
import org.zhijia.spi.DocumentDraft;

class OldWordReaderTest {

    @TempDir
    Path folder;

    private final OldWordReader reader = new OldWordReader();

    @Test
    void everyCharacterOfTheTextIsThere() throws IOException {
        DocumentDraft draft = read(OldWordFile.of(List.of(paragraph("关于开展活动的通知"), paragraph("桐教工〔2026〕8号"), paragraph("各基层工会："),
                paragraph("一、总体要求"), paragraph("坚持“服务教职工”，办好 3 件实事，①②③，𠮷祥。"))));

        assertEquals("关于开展活动的通知", draft.title());
        assertEquals("桐教工〔2026〕8号", draft.values().get("number"));
        assertTrue(draft.markdown().contains("一、总体要求"), draft::markdown);
        assertTrue(draft.markdown().contains("坚持“服务教职工”，办好 3 件实事，①②③，𠮷祥。"), draft::markdown);
    }

    @Test
    void automaticNumbersAreTypedIntoTheText() throws IOException {
        DocumentDraft draft = read(OldWordFile.of(List.of(paragraph("工会章程"), numbered("本会是群众组织。"), paragraph("说明。"), numbered("会员有权利。"))));

        assertTrue(draft.markdown().contains("第一条　本会是群众组织。"), draft::markdown);
        assertTrue(draft.markdown().contains("第二条　会员有权利。"), draft::markdown);
    }

    @Test
    void tablesAreTables() throws IOException {
        List<Line> lines = new ArrayList<>(List.of(paragraph("获奖名单")));
        lines.addAll(row("学校", "姓名"));
        lines.addAll(row("青屏小学", "林予安"));
        lines.add(paragraph("完。"));

        String markdown = read(OldWordFile.of(lines)).markdown().replaceAll(" +", " ");

        assertTrue(markdown.contains("| 学校 | 姓名 |"), markdown);
        assertTrue(markdown.contains("| 青屏小学 | 林予安 |"), markdown);
        assertTrue(markdown.endsWith("完。"), markdown);
    }

    @Test
    void codeOfFieldsIsNoTextAndALinkKeepsItsAddress() throws IOException {
        String markdown = read(OldWordFile.of(List.of(paragraph("说明"),
                paragraph("见\u0013 HYPERLINK \"https://example.org/a\" \u0014这一页\u0015，共\u0013 NUMPAGES \u00143\u0015页\u0013 BOOKMARK \u0015。")))).markdown();

        assertTrue(markdown.contains("见[这一页](<https://example.org/a>)，共3页。"), markdown);
    }

    @Test
    void whatIsNoOldWordFileIsToldApart() throws IOException {
        assertTrue(reader.reads("总结.WPS") && reader.reads("总结.doc") && !reader.reads("总结.docx"));
        assertTrue(assertThrows(IOException.class, () -> read("{\\rtf1 text}".getBytes(StandardCharsets.US_ASCII))).getMessage().contains("RTF"));
        assertEquals(Optional.empty(), reader.read(Files.writeString(folder.resolve("网页.doc"), "<html>"), "网页.doc"));
        byte[] whole = OldWordFile.of(List.of(paragraph("正文")));
        assertTrue(assertThrows(IOException.class, () -> read(Arrays.copyOf(whole, 1500))).getMessage().contains("另存为 .docx"));
    }

    private DocumentDraft read(byte[] bytes) throws IOException {
        return reader.read(Files.write(folder.resolve("文件.doc"), bytes), "文件.doc").orElseThrow();
    }
}
