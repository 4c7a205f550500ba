package org.zhijia.typeface;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Letters as outlines, straight from the files: the server's own typefaces, if it has any, have no part in it, and every machine
 * draws the same. What the first typeface lacks is taken from the next: names have rare characters. For one thread at a time.
 */
public final class Face {

    private final List<TrueTypeFont> fonts;

    /** A letter and the typeface that has it. */
    private record Letter(TrueTypeFont font, int glyph) {

        double scale(double size) throws IOException {
            return size / font.getUnitsPerEm();
        }

        double advance(double size) throws IOException {
            return font.getAdvanceWidth(glyph) * scale(size);
        }
    }

    Face(List<TrueTypeFont> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    /** @param size of an em, in the unit of the answer */
    public double width(String words, double size) throws IOException {
        double width = 0;
        for (int character : words.codePoints().toArray()) {
            width += letter(character).advance(size);
        }
        return width;
    }

    /** The words on one line, beginning at a point of their base line. */
    public Shape outline(String words, double x, double y, double size) throws IOException {
        var outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double pen = x;
        for (int character : words.codePoints().toArray()) {
            var letter = letter(character);
            GlyphData glyph = letter.font().getGlyph().getGlyph(letter.glyph());
            if (glyph != null) {
                double scale = letter.scale(size);
                outline.append(glyph.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, pen, y)), false);
            }
            pen += letter.advance(size);
        }
        return outline;
    }

    /** Whether all letters are there; for others an empty box stands in. */
    public boolean has(String words) throws IOException {
        for (int character : words.codePoints().toArray()) {
            if (letter(character).glyph() == 0) {
                return false;
            }
        }
        return true;
    }

    private Letter letter(int character) throws IOException {
        for (TrueTypeFont font : fonts) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
            if (glyph > 0) {
                return new Letter(font, glyph);
            }
        }
        return new Letter(fonts.getFirst(), 0);
    }
}
