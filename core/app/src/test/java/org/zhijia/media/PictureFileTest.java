package org.zhijia.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void picturesStandUpright(int orientation) throws IOException {
        byte[] stored = Photos.encoded(Photos.asStored(Photos.corners(400, 240), orientation), "jpeg");
        PictureFile picture = PictureFile.open(file(Photos.withExif(stored, orientation)), Kind.JPEG);

        assertEquals(400, picture.width());
        assertEquals(240, picture.height());
        for (int width : new int[] {400, 320, 40}) {
            assertShowsCorners(picture.at(width), width);
        }
    }

    private static void assertShowsCorners(BufferedImage image, int width) {
        int height = width * 240 / 400;
        assertEquals(width, image.getWidth());
        assertEquals(height, image.getHeight());
        assertColour(Color.RED, image, width / 4, height / 4);
        assertColour(Color.GREEN, image, width * 3 / 4, height / 4);
        assertColour(Color.BLUE, image, width / 4, height * 3 / 4);
        assertColour(Color.WHITE, image, width * 3 / 4, height * 3 / 4);
    }

    private static void assertColour(Color expected, BufferedImage image, int x, int y) {
        Color found = new Color(image.getRGB(x, y));
        int difference = Math.abs(expected.getRed() - found.getRed()) + Math.abs(expected.getGreen() - found.getGreen())
                + Math.abs(expected.getBlue() - found.getBlue());
        assertTrue(difference < 60, () -> expected + " at " + x + "," + y + " is " + found);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void placeAndOrientationAreGoneFromWhatIsServed(Format format) throws Exception {
        Path camera = file(Photos.withExif(Photos.encoded(Photos.corners(400, 240), "jpeg"), 6));
        assertTrue(ImageMetadataReader.readMetadata(camera.toFile()).getFirstDirectoryOfType(GpsDirectory.class)
                .containsTag(GpsDirectory.TAG_LATITUDE));

        Path served = folder.resolve("served");
        Codecs.write(PictureFile.open(camera, Kind.JPEG).at(200), format, served);

        var metadata = ImageMetadataReader.readMetadata(served.toFile());
        assertEquals(0, metadata.getDirectoriesOfType(GpsDirectory.class).size());
        assertEquals(0, metadata.getDirectoriesOfType(ExifIFD0Directory.class).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void picturesThatEndEarlyAreRefused(String format) throws IOException {
        byte[] whole = Photos.encoded(Photos.landscape(800, 600), format);
        Path half = file(Arrays.copyOf(whole, whole.length / 2));
        Kind kind = Sniffer.kind(half, "");

        assertThrows(UnfitFile.class, () -> PictureFile.open(half, kind).at(640));
        assertThrows(UnfitFile.class, () -> PictureFile.open(half, kind).at(100));
    }

    @Test
    void webpThatEndsEarlyIsRefused() throws IOException {
        Path whole = folder.resolve("whole.webp");
        Codecs.write(Photos.landscape(800, 600), Format.WEBP, whole);
        byte[] bytes = Files.readAllBytes(whole);
        Path half = file(Arrays.copyOf(bytes, bytes.length / 2));

        assertEquals(640, PictureFile.open(whole, Kind.WEBP).at(640).getWidth());
        assertThrows(UnfitFile.class, () -> PictureFile.open(half, Kind.WEBP).at(640));
    }

    @Test
    void enormousMeasuresAreRefusedBeforeDecoding() throws IOException {
        byte[] bomb = Photos.encoded(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png");
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 100_000).putInt(20, 100_000);
        CRC32 checksum = new CRC32();
        checksum.update(bomb, 12, 17);
        header.putInt(29, (int) checksum.getValue());

        UnfitFile refusal = assertThrows(UnfitFile.class, () -> PictureFile.open(file(bomb), Kind.PNG));
        assertTrue(refusal.getMessage().contains("100000×100000"));
    }

    @Test
    void longStripsAreReadWithoutHoldingThemWhole() throws IOException {
        PictureFile strip = PictureFile.open(file(Photos.encoded(Photos.corners(2600, 12_000), "jpeg")), Kind.JPEG);

        BufferedImage image = strip.at(1300);

        assertEquals(6_000, image.getHeight());
        assertColour(Color.WHITE, image, 1200, 5_900);
    }

    @Test
    void transparencyIsSeenOnlyWhereSomethingShowsThrough() throws IOException {
        BufferedImage could = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                could.setRGB(x, y, 0xff336699);
            }
        }
        assertFalse(Pixels.isTransparent(decoded(could)));

        could.setRGB(20, 20, 0x80336699);
        assertTrue(Pixels.isTransparent(decoded(could)));
        assertFalse(Pixels.isTransparent(Pixels.opaque(decoded(could))));
    }

    private BufferedImage decoded(BufferedImage image) throws IOException {
        return PictureFile.open(file(Photos.encoded(image, "png")), Kind.PNG).at(40);
    }

    @Test
    void printersColoursBecomeScreenColours() throws IOException {
        Path print = file(Photos.printersRed(64, 64));

        Color found = new Color(PictureFile.open(print, Kind.JPEG).at(32).getRGB(16, 16));

        assertTrue(found.getRed() > 150 && found.getGreen() < 90 && found.getBlue() < 90, found::toString);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "", ""), content);
    }
}
