package org.zhijia.profile.daily;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhijia.platform.DataFolder;
import org.zhijia.typeface.Face;
import org.zhijia.typeface.Faces;
import org.zhijia.typeface.Typefaces;

/** What is drawn is read back: the code leads to the page, and everything stays inside the margins, however long it is. */
class PosterPictureTest {

    private static final String PAGE = "https://gh.linhe.example.cn/s/dongcheng-2-shiyan/profile/daily/2026-11-22";
    private static final String LONG = "光是可以借的，我说：“孩子们，借给我一晚上吧！”他们就把小夜灯（充电的那种）留在了讲台上。".repeat(7).substring(0, 300);
    private static final int PAPER = 0xFBF8F3;
    private static final int MARGIN = 84;

    @TempDir
    static Path home;

    private static Faces faces;

    @BeforeAll
    static void open() {
        faces = new Faces(new Typefaces("target/fonts", new DataFolder(home.toString())));
    }

    @Test
    void codeLeadsToThePageOfTheDay() throws Exception {
        var image = drawn(poster("林晚", "东城区第二实验学校", "慢一点，没有关系。", "portrait"));
        assertEquals(1080, image.getWidth());
        assertEquals(1440, image.getHeight());
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        assertEquals(PAGE, new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"portrait", ""})
    void longestTextsStayInsideTheMargins(String portrait) throws IOException {
        var image = drawn(poster("阿依古丽·阿卜杜热合曼", "临河市东城区第二实验外国语学校附属幼儿园（总园）联合教育集团".repeat(3), LONG, portrait));
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < MARGIN - 12; x++) {
                assertEquals(PAPER, image.getRGB(x, y) & 0xFFFFFF, "left of the margin at " + x + ", " + y);
                assertEquals(PAPER, image.getRGB(image.getWidth() - 1 - x, y) & 0xFFFFFF, "right of the margin at " + x + ", " + y);
            }
        }
    }

    @Test
    void anotherPersonIsAnotherPicture() throws IOException {
        var one = drawn(poster("林晚", "东城小学", "慢一点。", ""));
        assertTrue(Arrays.equals(pixels(one), pixels(drawn(poster("林晚", "东城小学", "慢一点。", "")))), "the same texts are the same picture");
        assertFalse(Arrays.equals(pixels(one), pixels(drawn(poster("周舟", "东城小学", "慢一点。", "")))));
    }

    @Test
    void nobodyNeedsAPortraitOrWords() throws IOException {
        for (var portrait : List.of("portrait", "lost", "")) {
            drawn(new Poster(1, LocalDate.of(2026, 11, 22), "林", "", "", "", "", List.of(), portrait, "临河市教育工会", "lost", "#0b5f58", PAGE));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {180, 264, 430, 878})
    void noLineBeginsWithAStopOrEndsWithAnOpeningBracket(double width) throws IOException {
        Face kai = faces.kai();
        var lines = Lines.of(kai, 36, LONG, width, 200);
        assertEquals(LONG, String.join("", lines));
        assertFalse(lines.stream().anyMatch(line -> line.matches("[，。！？；：、”’）》…].*") || line.matches(".*[“‘（《]")), lines::toString);
        for (var line : lines) {
            assertTrue(kai.width(line, 36) <= width, line);
        }
    }

    @Test
    void whatDoesNotFitEndsWithAnEllipsis() throws IOException {
        var lines = Lines.of(faces.kai(), 36, LONG, 430, 3);
        assertEquals(3, lines.size());
        assertTrue(lines.getLast().matches(".*[^，。！？；：、]……"), lines.getLast());
        assertTrue(faces.kai().width(lines.getLast(), 36) <= 430);
        assertEquals(List.of("慢一点，", "没有关系。"), Lines.of(faces.kai(), 72, "慢一点，没有关系。", 488, 4), "short words are broken where the voice rests");
    }

    @Test
    void rareCharactersOfNamesAreThere() throws IOException {
        for (var face : List.of(faces.song(), faces.hei(), faces.kai())) {
            assertTrue(face.has("喆堃翀旻昉玥䶮龑·—…“”《》（）2026"));
        }
    }

    private static Poster poster(String name, String school, String quote, String portrait) {
        return new Poster(1, LocalDate.of(2026, 11, 22), name, school, "语文", quote, "教书三十一年，只教一件事：把话说清楚。",
                List.of("2025　临河市师德标兵", "2023　东城区最美教师和学生最喜爱的班主任暨教育系统先进工作者荣誉称号获得者（第十七批）"), portrait, "临河市东城区第二实验学校教育工会委员会", "logo", "#b3202a", PAGE);
    }

    private static BufferedImage drawn(Poster poster) throws IOException {
        return PosterPicture.of(poster, faces, address -> switch (address) {
            case "portrait" -> Optional.of(filled(480, 640));
            case "logo" -> Optional.of(filled(900, 100));
            default -> Optional.empty();
        });
    }

    private static BufferedImage filled(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x3A6EA5));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
