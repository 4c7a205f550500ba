package org.zhijia.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.zhijia.spi.DocumentDraft;

class WordReaderTest {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir Path folder;

    @Test
    void automaticNumbersBecomeText() throws IOException {
        DocumentDraft draft = read(document -> {
            BigInteger list = numbering(document, """
                    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
                    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
                    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
                    """);
            numbered(document, list, 0, "总体要求");
            numbered(document, list, 1, "指导思想。服务教职工。");
            numbered(document, list, 1, "工作目标。办好实事。");
            numbered(document, list, 0, "重点任务");
            numbered(document, list, 1, "建好阵地。");
            numbered(document, list, 2, "每校一个活动室。");
            numbered(document, list, 2, "每月一次开放日。");
            document.createParagraph().createRun().setText("以上各项请抓紧落实。");
            numbered(document, list, 0, "组织保障");
        });
        assertEquals("""
                ## 一、总体要求

                （一）指导思想。服务教职工。

                （二）工作目标。办好实事。

                ## 二、重点任务

                （一）建好阵地。

                1\\. 每校一个活动室。

                2\\. 每月一次开放日。

                以上各项请抓紧落实。

                ## 三、组织保障""", draft.markdown());
    }

    @Test
    void articlesOfStatutesCountThroughChapters() throws IOException {
        DocumentDraft draft = read(document -> {
            BigInteger list = numbering(document, """
                    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="space"/><w:lvlText w:val="第%1条"/></w:lvl>
                    """);
            for (int article = 1; article <= 21; article++) {
                numbered(document, list, 0, "内容" + article + "。");
            }
        });
        assertTrue(draft.markdown().contains("第十条内容10。"), draft.markdown());
        assertTrue(draft.markdown().endsWith("第二十一条内容21。"), draft.markdown());
    }

    @Test
    void headingsEmphasisLinksAndBulletsStay() throws IOException {
        DocumentDraft draft = read(document -> {
            document.createStyles().setStyles(styles("""
                    <w:styles %s><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
                    <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>"""));
            styled(document, "1", "春游活动小记");
            styled(document, "2", "出发");
            XWPFParagraph text = document.createParagraph();
            text.createRun().setText("大家说");
            text.createRun().setText("“真开心”");
            text.getRuns().getLast().setBold(true);
            text.createRun().setText("，详见 [附录] 和*星号*，");
            text.createHyperlinkRun("https://example.org/a?b=1").setText("活动主页");
            BigInteger bullets = numbering(document, """
                    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>""");
            numbered(document, bullets, 0, "带水");
            numbered(document, bullets, 0, "带帽子");
        });
        assertEquals("春游活动小记", draft.title());
        assertEquals("""
                ## 出发

                大家说**“真开心”**，详见 \\[附录] 和\\*星号\\*，[活动主页](<https://example.org/a?b=1>)

                - 带水
                - 带帽子""", draft.markdown());
    }

    @Test
    void tablesPicturesAndFootnotesStayInPlace() throws IOException {
        byte[] picture = picture();
        DocumentDraft draft = read(document -> {
            document.createParagraph().createRun().setText("活动总结");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("学校");
            table.getRow(0).getCell(1).setText("人数");
            table.getRow(1).getCell(0).setText("石桥|小学");
            table.getRow(1).getCell(1).setText("12");
            try {
                document.createParagraph().createRun().addPicture(new ByteArrayInputStream(picture), PictureType.PNG, "a.png", Units.toEMU(20), Units.toEMU(20));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            document.createFootnotes();
            var note = document.createFootnote();
            note.createParagraph().createRun().setText("数据来自台账。");
            XWPFParagraph last = document.createParagraph();
            last.createRun().setText("人数以签到为准");
            last.addFootnoteReference(note);
        });
        assertTrue(draft.markdown().contains("| 学校 | 人数 |\n| --- | --- |\n| 石桥\\|小学 | 12 |\n\n![](picture:0)\n\n人数以签到为准[^footnote-"), draft.markdown());
        assertTrue(draft.markdown().matches("(?s).*\\[\\^footnote-\\d+]: 数据来自台账。\\s*"), draft.markdown());
        assertEquals(1, draft.pictures().size());
        assertArrayEquals(picture, draft.pictures().getFirst().bytes());
    }

    @Test
    void mergedCellsStayTogetherInAnHtmlTable() throws IOException {
        DocumentDraft draft = read(document -> {
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("合计");
            table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
            table.getRow(0).removeCell(1);
            table.getRow(1).getCell(0).setText("甲");
            table.getRow(1).getCell(1).setText("乙");
        });
        assertTrue(draft.markdown().replaceAll("\\s", "").contains("<tdcolspan=\"2\"><p>合计</p></td>"), draft.markdown());
        assertFalse(draft.markdown().contains("\n\n"), draft.markdown());
    }

    @Test
    void whatAPageCanNotShowIsNamedInTheReport() throws IOException {
        DocumentDraft draft = read(document -> {
            document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("内部资料");
            document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("云溪区教育工会印");
            document.createComments().createComment(BigInteger.ZERO).createParagraph().createRun().setText("这里再核实");
            paragraph(document, "<w:r><w:t>会议定于</w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>周三</w:delText></w:r></w:del>"
                    + "<w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>周四</w:t></w:r></w:ins><w:r><w:t>召开。</w:t></w:r>");
            paragraph(document, "<w:r><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>框里的话</w:t></w:r></w:p>"
                    + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>");
        });
        String report = draft.report().toString();
        assertTrue(draft.markdown().contains("会议定于周四召开。"), draft.markdown());
        assertTrue(draft.markdown().contains("框里的话"), draft.markdown());
        for (String named : new String[] {"页眉：“内部资料”", "页脚：“云溪区教育工会印”", "批注：“这里再核实”", "修订中已删除的文字：“周三”", "1 个文本框"}) {
            assertTrue(report.contains(named), report);
        }
    }

    @Test
    void lockedAndDamagedFilesAreExplained() throws IOException {
        Path locked = Files.write(folder.resolve("locked.docx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        Path damaged = Files.write(folder.resolve("damaged.docx"), "PK 不是压缩包".getBytes());
        assertTrue(assertThrows(IOException.class, () -> new WordReader().read(locked, "locked.docx")).getMessage().contains("密码"));
        assertTrue(assertThrows(IOException.class, () -> new WordReader().read(damaged, "damaged.docx")).getMessage().contains("损坏"));
    }

    private DocumentDraft read(Consumer<XWPFDocument> content) throws IOException {
        Path file = folder.resolve("文件.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            content.accept(document);
            document.write(out);
        }
        return new WordReader().read(file, "文件.docx").orElseThrow();
    }

    private static BigInteger numbering(XWPFDocument document, String levels) {
        try {
            CTNumbering parsed = CTNumbering.Factory.parse("<w:numbering %s><w:abstractNum w:abstractNumId=\"%d\">%s</w:abstractNum></w:numbering>"
                    .formatted(W, document.getNumbering() == null ? 0 : 7, levels), new org.apache.xmlbeans.XmlOptions().setLoadReplaceDocumentElement(null));
            CTAbstractNum kind = parsed.getAbstractNumArray(0);
            var numbering = document.createNumbering();
            return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void numbered(XWPFDocument document, BigInteger list, int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }

    private static void styled(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles styles(String xml) {
        try {
            return org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument.Factory.parse(xml.formatted(W)).getStyles();
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void paragraph(XWPFDocument document, String runs) {
        try {
            CTP parsed = CTP.Factory.parse("<w:p " + W + ">" + runs + "</w:p>", new org.apache.xmlbeans.XmlOptions().setLoadReplaceDocumentElement(null));
            document.createParagraph().getCTP().set(parsed);
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] picture() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
