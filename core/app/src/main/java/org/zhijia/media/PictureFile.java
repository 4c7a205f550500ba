package org.zhijia.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * A picture as it came from a camera or a screen.
 *
 * @param rawWidth    in pixels, as stored: a camera held upright stores its picture lying
 * @param orientation of EXIF, 1 to 8: how the stored pixels must be turned to stand upright
 */
record PictureFile(Path path, Kind kind, int rawWidth, int rawHeight, int orientation) {

    // What stands in memory takes up to eight bytes per pixel. Readers that skip pixels go further.
    private static final long MOST_PIXELS = 120_000_000;
    private static final long MOST_PIXELS_AT_ONCE = 25_000_000;
    private static final int LONGEST_SIDE = 30_000;

    /** Reads the measures only, so that a small file with enormous ones costs nothing. */
    static PictureFile open(Path path, Kind kind) throws IOException {
        PictureFile picture = reading(path, kind,
                reader -> new PictureFile(path, kind, reader.getWidth(0), reader.getHeight(0), orientation(path)));
        picture.checkMeasures();
        return picture;
    }

    private void checkMeasures() throws UnfitFile {
        long pixels = (long) rawWidth * rawHeight;
        if (Math.max(rawWidth, rawHeight) > LONGEST_SIDE || pixels > (skipsPixels() ? MOST_PIXELS : MOST_PIXELS_AT_ONCE)) {
            throw new UnfitFile("图片的尺寸太大（" + rawWidth + "×" + rawHeight + " 像素）。请缩小后上传。");
        }
    }

    private boolean skipsPixels() {
        return kind == Kind.JPEG || kind == Kind.PNG;
    }

    /** Upright. */
    int width() {
        return isTurned() ? rawHeight : rawWidth;
    }

    /** Upright. */
    int height() {
        return isTurned() ? rawWidth : rawHeight;
    }

    int heightAt(int width) {
        return Math.max(1, Math.round((float) width * height() / width()));
    }

    private boolean isTurned() {
        return orientation >= 5;
    }

    /**
     * The picture upright in sRGB, without anything but its pixels.
     *
     * @param width at most its own
     */
    BufferedImage at(int width) throws IOException {
        int height = heightAt(width);
        int rawTargetWidth = isTurned() ? height : width;
        int rawTargetHeight = isTurned() ? width : height;
        BufferedImage pixels = plain(decode(step(rawTargetWidth)));
        boolean fits = pixels.getWidth() == rawTargetWidth && pixels.getHeight() == rawTargetHeight;
        return upright(fits ? pixels : Thumbnails.of(pixels).forceSize(rawTargetWidth, rawTargetHeight).asBufferedImage());
    }

    /**
     * A part of the picture, upright. Of a picture with more pixels than fit into memory the part is somewhat smaller than
     * it was chosen.
     *
     * @throws Crop.TooSmall when the part holds next to nothing
     */
    BufferedImage part(Crop crop) throws IOException {
        Crop chosen = crop.within(width(), height());
        BufferedImage whole = at((int) (width() * Math.min(1, Math.sqrt((double) MOST_PIXELS_AT_ONCE / width() / height()))));
        Crop there = chosen.scaled((double) whole.getWidth() / width()).within(whole.getWidth(), whole.getHeight());
        return whole.getSubimage(there.x(), there.y(), there.width(), there.height());
    }

    // Every so-and-so-manieth pixel is enough to start from, as long as twice as many remain as are wanted.
    private int step(int rawTargetWidth) {
        int enough = rawWidth / (2 * rawTargetWidth);
        int affordable = (int) Math.ceil(Math.sqrt((double) rawWidth * rawHeight / MOST_PIXELS_AT_ONCE));
        return Math.max(1, Math.max(enough, affordable));
    }

    private BufferedImage decode(int step) throws IOException {
        return reading(path, kind, reader -> {
            Damage damage = new Damage();
            reader.addIIOReadWarningListener(damage);
            ImageReadParam settings = reader.getDefaultReadParam();
            if (skipsPixels()) {
                settings.setSourceSubsampling(step, step, 0, 0);
            }
            BufferedImage image = reader.read(0, settings);
            damage.check();
            return image;
        });
    }

    private static BufferedImage plain(BufferedImage image) {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        return image.getType() == type ? image : drawn(image, image.getWidth(), image.getHeight(), type, new AffineTransform());
    }

    private BufferedImage upright(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        return switch (orientation) {
            case 2 -> drawn(image, w, h, image.getType(), new AffineTransform(-1, 0, 0, 1, w, 0));
            case 3 -> drawn(image, w, h, image.getType(), new AffineTransform(-1, 0, 0, -1, w, h));
            case 4 -> drawn(image, w, h, image.getType(), new AffineTransform(1, 0, 0, -1, 0, h));
            case 5 -> drawn(image, h, w, image.getType(), new AffineTransform(0, 1, 1, 0, 0, 0));
            case 6 -> drawn(image, h, w, image.getType(), new AffineTransform(0, 1, -1, 0, h, 0));
            case 7 -> drawn(image, h, w, image.getType(), new AffineTransform(0, -1, -1, 0, h, w));
            case 8 -> drawn(image, h, w, image.getType(), new AffineTransform(0, -1, 1, 0, 0, w));
            default -> image;
        };
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, int type, AffineTransform turn) {
        BufferedImage result = new BufferedImage(width, height, type);
        Graphics2D canvas = result.createGraphics();
        canvas.drawImage(image, turn, null);
        canvas.dispose();
        return result;
    }

    private static int orientation(Path path) {
        try {
            return Optional.ofNullable(ImageMetadataReader.readMetadata(path.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class))
                    .map(exif -> exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
                    .filter(value -> value >= 1 && value <= 8).orElse(1);
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            // Broken metadata say nothing about the picture.
            return 1;
        }
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static <T> T reading(Path path, Kind kind, Reading<T> reading) throws IOException {
        ImageReader reader = Codecs.reader(kind);
        try (ImageInputStream in = new FileImageInputStream(path.toFile())) {
            reader.setInput(in, true, true);
            return reading.from(reader);
        } catch (UnfitFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Readers say it in every way there is: what they can not make sense of is damaged.
            throw new UnfitFile("图片已损坏，打不开。请重新导出或换一张图片。", e);
        } finally {
            reader.dispose();
        }
    }

    /** What the reader complains about while it goes on with grey pixels. */
    private static final class Damage implements IIOReadWarningListener {

        private boolean endsEarly;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            String words = warning.toLowerCase(Locale.ROOT);
            endsEarly |= words.contains("truncated") || words.contains("premature end");
        }

        void check() throws UnfitFile {
            if (endsEarly) {
                throw new UnfitFile("图片不完整，可能没有传完。请重新上传。");
            }
        }
    }
}
