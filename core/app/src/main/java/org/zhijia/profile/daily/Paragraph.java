package org.zhijia.profile.daily;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.zhijia.typeface.Face;

/** Words on a sheet, in lines of one size. */
record Paragraph(Face face, double size, List<String> lines) {

    private static final double LEADING = 1.52;

    /** The largest of the sizes with which the words fit; the last one where they do not, with an ellipsis. */
    static Paragraph fitting(Face face, String words, double width, double height, int[] sizes) throws IOException {
        for (int size : sizes) {
            int room = (int) (height / (size * LEADING));
            if (size == sizes[sizes.length - 1] || Lines.count(face, size, words, width) <= room) {
                return new Paragraph(face, size, Lines.of(face, size, words, width, Math.max(1, room)));
            }
        }
        throw new IllegalArgumentException("No size to choose from");
    }

    double height() {
        return lines.size() * size * LEADING;
    }

    void draw(Sheet sheet, double x, double top, Color colour) throws IOException {
        double y = top + size * (LEADING + 0.76) / 2;
        for (var line : lines) {
            sheet.write(face, line, x, y, size, colour);
            y += size * LEADING;
        }
    }
}
