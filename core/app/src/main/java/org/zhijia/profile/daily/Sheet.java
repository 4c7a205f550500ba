package org.zhijia.profile.daily;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.zhijia.typeface.Face;

/** What a picture for sharing is drawn on. All measures are pixels. */
final class Sheet implements AutoCloseable {

    private final BufferedImage image;
    private final Graphics2D pen;

    Sheet(int width, int height, Color paper) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.addRenderingHints(Map.of(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE,
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC));
        box(0, 0, width, height, paper);
    }

    BufferedImage image() {
        return image;
    }

    /** A picture as large as it is said. */
    void place(BufferedImage picture, int x, int y, int width, int height) {
        pen.drawImage(picture, x, y, width, height, null);
    }

    /**
     * A picture that fills a field; what does not fit is cut off.
     *
     * @param upper how much of that is cut off above, from 0 to 1
     */
    void fill(BufferedImage picture, int x, int y, int width, int height, double upper) {
        double scale = Math.max((double) width / picture.getWidth(), (double) height / picture.getHeight());
        int wide = (int) Math.ceil(picture.getWidth() * scale);
        int high = (int) Math.ceil(picture.getHeight() * scale);
        pen.setClip(x, y, width, height);
        place(picture, x - (wide - width) / 2, y - (int) ((high - height) * upper), wide, high);
        pen.setClip(null);
    }

    void fill(Shape shape, Color colour) {
        pen.setColor(colour);
        pen.fill(shape);
    }

    /** One that stands on its point, around a place. */
    void diamond(double x, double y, Color colour) {
        pen.setColor(colour);
        var turned = pen.getTransform();
        pen.rotate(Math.PI / 4, x, y);
        pen.fill(new Rectangle2D.Double(x - 6, y - 6, 12, 12));
        pen.setTransform(turned);
    }

    void box(double x, double y, double width, double height, Color colour) {
        fill(new Rectangle2D.Double(x, y, width, height), colour);
    }

    /** @param y of the line that the letters stand on */
    void write(Face face, String words, double x, double y, double size, Color colour) throws IOException {
        fill(face.outline(words, x, y, size), colour);
    }

    void writeEnding(Face face, String words, double end, double y, double size, Color colour) throws IOException {
        write(face, words, end - face.width(words, size), y, size, colour);
    }

    @Override
    public void close() {
        pen.dispose();
    }
}
