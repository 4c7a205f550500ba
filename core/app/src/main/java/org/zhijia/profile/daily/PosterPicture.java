package org.zhijia.profile.daily;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhijia.typeface.Face;
import org.zhijia.typeface.Faces;

/**
 * A picture for sharing, upright as telephones are held: the portrait with the name beside it like a scroll, below it the
 * person's own words. Where there is no portrait the words take its place. All measures are pixels.
 */
final class PosterPicture {

    static final int WIDTH = 1080;
    static final int HEIGHT = 1440;

    private static final int MARGIN = 84;
    private static final int RIGHT = WIDTH - MARGIN;
    private static final int INSIDE = RIGHT - MARGIN;

    private static final int TOP = 168;
    private static final int FIELD_WIDTH = 600;
    private static final int FIELD_HEIGHT = 688;
    private static final int FIELD_END = TOP + FIELD_HEIGHT;
    /** Heads are in the upper part of portraits. */
    private static final double HEAD = 0.25;
    private static final int COLUMN = MARGIN + FIELD_WIDTH + 48;
    private static final int COLUMN_WIDTH = RIGHT - COLUMN;

    private static final int FOOT = 1212;
    private static final int QR = 156;
    private static final int LOGO = 56;
    private static final int LONGEST_ON_A_SCROLL = 4;
    private static final int HONOUR = 46;

    // Sizes that words may have, depending on how many they are.
    private static final int[] SPOKEN = {58, 52, 46, 42, 38, 34, 30};
    private static final int[] TOLD = {42, 38, 34, 30};
    private static final int[] ON_THE_FIELD = {72, 64, 56, 48, 42, 36, 32};

    private static final Color PAPER = new Color(0xFBF8F3);
    private static final Color INK = new Color(0x211D1B);
    private static final Color SOFT = new Color(0x655C57);
    private static final Color HAIR = new Color(0xD9D0C6);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日　EEEE", Locale.CHINA);

    /** The pictures behind addresses of our own library; empty for one that cannot be read. */
    interface Pictures {

        Optional<BufferedImage> at(String address);
    }

    private final Poster poster;
    private final Pictures pictures;
    private final Face song;
    private final Face hei;
    private final Face kai;
    private final Color accent;
    private final Sheet sheet;

    private PosterPicture(Poster poster, Faces faces, Pictures pictures) throws IOException {
        this.poster = poster;
        this.pictures = pictures;
        this.song = faces.song();
        this.hei = faces.hei();
        this.kai = faces.kai();
        this.accent = Color.decode(poster.accent());
        this.sheet = new Sheet(WIDTH, HEIGHT, PAPER);
    }

    /** @throws IOException when a typeface cannot be read */
    static BufferedImage of(Poster poster, Faces faces, Pictures pictures) throws IOException {
        var picture = new PosterPicture(poster, faces, pictures);
        try (var sheet = picture.sheet) {
            picture.draw();
            return sheet.image();
        }
    }

    private void draw() throws IOException {
        head();
        var portrait = poster.portrait().isEmpty() ? Optional.<BufferedImage>empty() : pictures.at(poster.portrait());
        int from = FIELD_END;
        if (portrait.isPresent()) {
            sheet.fill(portrait.get(), MARGIN, TOP, FIELD_WIDTH, FIELD_HEIGHT, HEAD);
        } else {
            field();
        }
        if (isShort(poster.name())) {
            scroll();
        } else {
            from = longName();
        }
        boolean spoken = portrait.isPresent() && !poster.quote().isEmpty();
        told(from + 36, spoken ? poster.quote() : poster.story(), spoken);
        foot();
    }

    private void head() throws IOException {
        sheet.write(song, "每天一位好老师", MARGIN, 116, 42, accent);
        sheet.writeEnding(hei, DATE.format(poster.day()), RIGHT, 114, 28, SOFT);
        sheet.box(MARGIN, 138, INSIDE, 3, INK);
    }

    /** In the place of a portrait: what the person says, else the first character of the name. */
    private void field() throws IOException {
        sheet.box(MARGIN, TOP, FIELD_WIDTH, FIELD_HEIGHT, accent);
        if (poster.quote().isEmpty()) {
            var first = poster.name().substring(0, poster.name().offsetByCodePoints(0, 1));
            sheet.write(song, first, MARGIN + (FIELD_WIDTH - song.width(first, 400)) / 2, TOP + FIELD_HEIGHT / 2.0 + 150, 400, PAPER);
            return;
        }
        var paragraph = Paragraph.fitting(kai, poster.quote(), FIELD_WIDTH - 112, FIELD_HEIGHT - 200, ON_THE_FIELD);
        mark();
        // In the middle of what the mark leaves, a little above it.
        paragraph.draw(sheet, MARGIN + 56, TOP + 150 + (FIELD_HEIGHT - 200 - paragraph.height()) * 0.42, PAPER);
    }

    private void mark() throws IOException {
        var mark = song.outline("“", 0, 0, 200);
        var place = mark.getBounds2D();
        sheet.fill(AffineTransform.getTranslateInstance(MARGIN + 58 - place.getX(), TOP + 64 - place.getY()).createTransformedShape(mark),
                blend(PAPER, accent, 0.45));
    }

    private static boolean isShort(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_ON_A_SCROLL && name.codePoints().allMatch(Character::isIdeographic);
    }

    /** The name from top to bottom, the school at the foot of the column. */
    private void scroll() throws IOException {
        int[] letters = poster.name().codePoints().toArray();
        double size = letters.length <= 3 ? 156 : 128;
        double pitch = size * (letters.length == 2 ? 1.3 : 1.14);
        for (int place = 0; place < letters.length; place++) {
            sheet.write(song, Character.toString(letters[place]), COLUMN - size * 0.04, TOP + size * 0.88 + place * pitch, size, INK);
        }
        post();
    }

    /** A name that does not stand upright well; the day takes its place in the column. */
    private int longName() throws IOException {
        sheet.write(song, String.valueOf(poster.day().getDayOfMonth()), COLUMN - 6, TOP + 176, 220, accent);
        sheet.write(hei, poster.day().getMonthValue() + "月", COLUMN, TOP + 246, 40, SOFT);
        post();
        double size = Math.min(84, 84 * INSIDE / song.width(poster.name(), 84));
        sheet.write(song, poster.name(), MARGIN, FIELD_END + 34 + size * 0.88, size, INK);
        return (int) (FIELD_END + 34 + size);
    }

    private void post() throws IOException {
        var school = Lines.of(hei, 30, poster.school(), COLUMN_WIDTH, 4);
        double y = FIELD_END - 6 - (poster.subject().isEmpty() ? 0 : 46) - (school.size() - 1) * 44;
        for (var line : school) {
            sheet.write(hei, line, COLUMN, y, 30, INK);
            y += 44;
        }
        if (!poster.subject().isEmpty()) {
            sheet.write(hei, Lines.of(hei, 28, poster.subject(), COLUMN_WIDTH, 1).getFirst(), COLUMN, FIELD_END - 6, 28, accent);
        }
    }

    /** Below the portrait: words as large as there is room for, and the highest honours at the foot. */
    private void told(int from, String words, boolean spoken) throws IOException {
        int room = FOOT - 34 - from;
        var honours = poster.honours().stream().limit(words.isEmpty() ? 4 : room < 220 ? 1 : 2).toList();
        int honoursRoom = honours.size() * HONOUR;
        if (!words.isEmpty()) {
            int indent = spoken ? 34 : 0;
            var paragraph = Paragraph.fitting(kai, words, INSIDE - indent, room - honoursRoom - (honours.isEmpty() ? 0 : 12), spoken ? SPOKEN : TOLD);
            if (spoken) {
                sheet.box(MARGIN, from + 8, 5, paragraph.height() - 8, accent);
            }
            paragraph.draw(sheet, MARGIN + indent, from, INK);
        }
        double y = words.isEmpty() ? from + 32 : FOOT - honoursRoom + 4;
        for (var honour : honours) {
            sheet.diamond(MARGIN + 9, y - 10, accent);
            sheet.write(hei, Lines.of(hei, 28, honour, INSIDE - 34, 1).getFirst(), MARGIN + 34, y, 28, SOFT);
            y += HONOUR;
        }
    }

    private void foot() throws IOException {
        sheet.box(MARGIN, FOOT, INSIDE, 2, HAIR);
        double left = MARGIN;
        var logo = poster.logo().isEmpty() ? Optional.<BufferedImage>empty() : pictures.at(poster.logo());
        if (logo.isPresent()) {
            int width = Math.min(4 * LOGO, Math.round((float) LOGO * logo.get().getWidth() / logo.get().getHeight()));
            sheet.place(logo.get(), MARGIN, FOOT + 44, width, LOGO);
            left += width + 20;
        }
        double room = RIGHT - QR - 48 - left;
        var site = Lines.of(song, 36, poster.site(), room, 1).getFirst();
        sheet.write(song, site, left, FOOT + 85, 36, INK);
        sheet.write(hei, "长按或扫一扫，读完整故事", MARGIN, FOOT + 158, 26, SOFT);
        code();
    }

    private void code() {
        var modules = modules(poster.page());
        int size = QR / modules.getWidth();
        int left = RIGHT - size * modules.getWidth();
        int top = FOOT + 28;
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    sheet.box(left + column * size, top + row * size, size, size, INK);
                }
            }
        }
    }

    private static BitMatrix modules(String address) {
        try {
            // The picture's own margin is quiet enough.
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    private static Color blend(Color one, Color other, double share) {
        return new Color((int) (one.getRed() * share + other.getRed() * (1 - share)), (int) (one.getGreen() * share + other.getGreen() * (1 - share)),
                (int) (one.getBlue() * share + other.getBlue() * (1 - share)));
    }
}
