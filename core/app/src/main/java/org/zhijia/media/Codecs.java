package org.zhijia.media;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Readers and writers of pictures. Asked for by class, because the registry of ImageIO looks for plugins only in the
 * class path of the server, never in that of an application.
 */
final class Codecs {

    private static final float JPEG_QUALITY = 0.82f;
    private static final float WEBP_QUALITY = 0.78f;

    /** For a picture that others are made of. */
    static final float ORIGINAL_QUALITY = 0.95f;

    // The JDK's own reader knows no CMYK; this one uses it for the rest, and finds it in the registry.
    private static final ImageReaderSpi JPEG = registered(new JPEGImageReaderSpi());

    /** False where its native library does not load; then there are JPEG and PNG alone. */
    static final boolean WEBP = writesWebp();

    private Codecs() { }

    static ImageReader reader(Kind kind) throws IOException {
        return switch (kind) {
            case JPEG -> JPEG.createReaderInstance();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            default -> ImageIO.getImageReadersByFormatName(kind.ending()).next();
        };
    }

    static void write(BufferedImage image, Format format, Path path) throws IOException {
        write(image, format, quality(format), path);
    }

    static void write(BufferedImage image, Format format, float quality, Path path) throws IOException {
        try (OutputStream file = Files.newOutputStream(path);
             ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            write(image, format, quality, out);
        }
    }

    private static float quality(Format format) {
        return format == Format.WEBP ? WEBP_QUALITY : JPEG_QUALITY;
    }

    private static void write(BufferedImage image, Format format, float quality, ImageOutputStream out) throws IOException {
        ImageWriter writer = switch (format) {
            case JPG -> ImageIO.getImageWritersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageWritersByFormatName("png").next();
            case WEBP -> new WebPImageWriterSpi().createWriterInstance(null);
        };
        try {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings(writer, format, quality));
            out.flush();
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriteParam settings(ImageWriter writer, Format format, float quality) {
        ImageWriteParam settings = writer.getDefaultWriteParam();
        if (format == Format.JPG) {
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        } else if (format == Format.WEBP) {
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionType("Lossy");
            settings.setCompressionQuality(quality);
        }
        return settings;
    }

    private static ImageReaderSpi registered(ImageReaderSpi provider) {
        IIORegistry.getDefaultInstance().registerServiceProvider(provider, ImageReaderSpi.class);
        return provider;
    }

    private static boolean writesWebp() {
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(new ByteArrayOutputStream())) {
            write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), Format.WEBP, WEBP_QUALITY, out);
            return true;
        } catch (IOException | RuntimeException | LinkageError e) {
            System.getLogger(Codecs.class.getName()).log(Level.WARNING, "No WebP on this machine: " + e);
            return false;
        }
    }
}
