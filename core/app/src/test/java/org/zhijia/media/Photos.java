package org.zhijia.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures for tests, drawn here. */
final class Photos {

    private Photos() { }

    /** Red in the upper left corner, green in the upper right, blue in the lower left, white in the lower right. */
    static BufferedImage corners(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        paint(canvas, Color.RED, 0, 0, width / 2, height / 2);
        paint(canvas, Color.GREEN, width / 2, 0, width, height / 2);
        paint(canvas, Color.BLUE, 0, height / 2, width / 2, height);
        paint(canvas, Color.WHITE, width / 2, height / 2, width, height);
        canvas.dispose();
        return image;
    }

    private static void paint(Graphics2D canvas, Color colour, int left, int top, int right, int bottom) {
        canvas.setColor(colour);
        canvas.fillRect(left, top, right - left, bottom - top);
    }

    /** With as much detail as a photograph has. */
    static BufferedImage landscape(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
        canvas.fillRect(0, 0, width, height);
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            canvas.setColor(new Color(random.nextInt(0xffffff)));
            canvas.fillOval(random.nextInt(width), random.nextInt(height), random.nextInt(60), random.nextInt(60));
        }
        canvas.dispose();
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("No writer for " + format);
        }
        return out.toByteArray();
    }

    /** A JPEG in cyan, magenta, yellow and black as Photoshop writes it, inverted: no ink but magenta and yellow. */
    static byte[] printersRed(int width, int height) throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                inks.setPixel(x, y, new int[] {255, 0, 0, 255});
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            writer.setOutput(stream);
            writer.write(new IIOImage(inks, null, null));
            writer.dispose();
        }
        byte[] adobe = "Adobe\0\u0064\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
        return withSegment(out.toByteArray(), 0xffee, adobe);
    }

    /** The stored pixels as a camera held in this orientation would store them, so that upright they show the corners. */
    static BufferedImage asStored(BufferedImage upright, int orientation) {
        boolean turned = orientation >= 5;
        int width = turned ? upright.getHeight() : upright.getWidth();
        int height = turned ? upright.getWidth() : upright.getHeight();
        BufferedImage stored = new BufferedImage(width, height, upright.getType());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                stored.setRGB(x, y, switch (orientation) {
                    case 2 -> upright.getRGB(width - 1 - x, y);
                    case 3 -> upright.getRGB(width - 1 - x, height - 1 - y);
                    case 4 -> upright.getRGB(x, height - 1 - y);
                    case 5 -> upright.getRGB(y, x);
                    case 6 -> upright.getRGB(height - 1 - y, x);
                    case 7 -> upright.getRGB(height - 1 - y, width - 1 - x);
                    case 8 -> upright.getRGB(y, width - 1 - x);
                    default -> upright.getRGB(x, y);
                });
            }
        }
        return stored;
    }

    /** A JPEG with EXIF that says the orientation, and that it was taken at 31° north. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(128);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 2);
        entry(exif, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(exif, 0x8825, 4, 1).putInt(8 + 2 + 2 * 12 + 4);
        exif.putInt(0);
        exif.putShort((short) 2);
        entry(exif, 0x0001, 2, 2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
        entry(exif, 0x0002, 5, 3).putInt(38 + 2 + 2 * 12 + 4);
        exif.putInt(0);
        for (int part : new int[] {31, 1, 20, 1, 30, 1}) {
            exif.putInt(part);
        }
        byte[] segment = new byte[exif.position()];
        exif.flip().get(segment);
        return withSegment(jpeg, 0xffe1, segment);
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] segment) {
        return ByteBuffer.allocate(jpeg.length + segment.length + 4).put(jpeg, 0, 2).putShort((short) marker)
                .putShort((short) (segment.length + 2)).put(segment).put(jpeg, 2, jpeg.length - 2).array();
    }

    private static ByteBuffer entry(ByteBuffer exif, int tag, int type, int count) {
        return exif.putShort((short) tag).putShort((short) type).putInt(count);
    }
}
