package org.zhijia.policy.print;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhijia.markup.Markup;
import org.zhijia.markup.References;
import org.zhijia.platform.DataFolder;
import org.zhijia.spi.Values;
import org.zhijia.typeface.Typefaces;
import org.zhijia.view.FileView;
import org.zhijia.view.ImageView;

/** What comes out is read back: the whole text, on A4, in typefaces of our own, 22 lines of 28 characters. */
class LetterPdfTest {

    private static final double MM = 72 / 25.4;

    private static final Values FIELDS = new Values(Map.of("number", "临教工〔2026〕18号", "issuer", "临河市教育工会", "recipients", "各区教育工会，各直属学校工会"));

    private static final String TEXT = """
            各区教育工会，各直属学校工会：

            为进一步做好全市教育系统困难教职工帮扶工作，现将有关事项通知如下。

            ## 一、帮扶对象

            %s

            ## 二、帮扶标准

            （一）医疗帮扶。年度自付医疗费用在一万元以上的，按照百分之十给予帮扶。

            1. 罹患罕见病的，另行研究，喆、堃等字也要印得出来。

            | 项目 | 标准 |
            | --- | --- |
            | 助学 | 3000 元 |

            附件：1. 困难教职工帮扶申请表
            　　　2. 帮扶标准一览表

            临河市教育工会

            2026年3月12日

            抄送：市总工会，各区教育局。

            临河市教育工会办公室 2026年3月12日印发
            """.formatted("本市教育系统在职工会会员，因本人或者家庭成员患重大疾病、子女就学、意外致困的，由所在学校工会提出申请。".repeat(20));

    @TempDir
    private static Path home;

    private final Markup markup = new Markup(List.of());

    @Test
    void textIsCompleteOnA4InEmbeddedTypefaces() throws IOException {
        try (PDDocument pdf = pdf(TEXT, References.NONE)) {
            String read = squeezed(new PDFTextStripper().getText(pdf));
            assertAll(
                    () -> assertTrue(read.contains("临河市教育工会文件临教工〔2026〕18号关于做好教职工困难帮扶工作的通知各区教育工会，各直属学校工会："), read),
                    () -> assertTrue(read.contains("喆、堃等字也要印得出来。"), read),
                    () -> assertTrue(read.contains("助学3000元"), read),
                    () -> assertTrue(read.contains("—1—") && read.contains("—2—"), read),
                    () -> assertTrue(read.contains("抄送：市总工会，各区教育局。"), read));
            for (PDPage page : pdf.getPages()) {
                assertEquals(210 * MM, page.getMediaBox().getWidth(), .5);
                assertEquals(297 * MM, page.getMediaBox().getHeight(), .5);
            }
            fonts(pdf).forEach(font -> assertTrue(font.isEmbedded() && font.getName().matches("[A-Z]{6}\\+.*"), font.getName() + " is embedded in part"));
        }
    }

    @Test
    void fullPageHas22LinesOf28Characters() throws IOException {
        try (PDDocument pdf = pdf(TEXT, References.NONE)) {
            TreeMap<Long, List<TextPosition>> lines = lines(pdf, 2);
            List<Double> baselines = lines.values().stream().map(line -> (double) line.getFirst().getYDirAdj()).toList();
            assertEquals(22, baselines.stream().filter(y -> y < (297 - 35) * MM).count(), "lines above the foot");
            for (int i = 1; i < 12; i++) {
                assertEquals(225 * MM / 22, baselines.get(i) - baselines.get(i - 1), .35, "line " + i);
            }
            List<TextPosition> whole = lines.values().stream().skip(1).findFirst().orElseThrow();
            assertEquals(28, whole.size(), 1, "characters of a line");
            // The second page is a left one: the wide margin is on its right.
            assertEquals(26 * MM, whole.getFirst().getXDirAdj(), 1);
            assertTrue(whole.getLast().getXDirAdj() + whole.getLast().getWidthDirAdj() <= (210 - 28) * MM + 1);
        }
    }

    @Test
    void picturesComeFromOurOwnLibraryOnly() throws IOException {
        References pictures = new References() {

            @Override
            public Optional<ImageView> image(long id) {
                return Optional.of(new ImageView("/media/" + id + "/w320.png", "", "", "", 400, 300, "门楼", ""));
            }

            @Override
            public Optional<FileView> file(long id) {
                return Optional.empty();
            }
        };
        try (PDDocument pdf = pdf("正文。\n\n![门楼](media:7)\n\n![别处](https://elsewhere.example/a.png)\n\n![旁边](/other/a.png)\n", pictures)) {
            int images = 0;
            for (var name : pdf.getPage(0).getResources().getXObjectNames()) {
                images += pdf.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            assertEquals(1, images);
        }
    }

    @Test
    void withoutTypefacesNothingIsPromised() {
        assertTrue(letters("target/fonts").isPossible());
        assertTrue(!letters("nowhere").isPossible());
    }

    private PDDocument pdf(String markdown, References references) throws IOException {
        var sheet = LetterSheet.of("关于做好教职工困难帮扶工作的通知", FIELDS, markdown, markup, references);
        byte[] pdf = letters("target/fonts").of(sheet, address -> Optional.of(new ByteArrayInputStream(png())));
        return Loader.loadPDF(pdf);
    }

    private static LetterPdf letters(String fonts) {
        return new LetterPdf(new Typefaces(fonts, new DataFolder(home.toString())));
    }

    private static byte[] png() {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private static Set<PDFont> fonts(PDDocument pdf) throws IOException {
        Set<PDFont> fonts = new HashSet<>();
        for (PDPage page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    private static TreeMap<Long, List<TextPosition>> lines(PDDocument pdf, int page) throws IOException {
        TreeMap<Long, List<TextPosition>> lines = new TreeMap<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if (!text.getUnicode().isBlank()) {
                    lines.computeIfAbsent(Math.round(text.getYDirAdj() / 3.0), y -> new ArrayList<>()).add(text);
                }
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return lines;
    }
}
