package org.zhijia.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CropTest {

    @TempDir
    Path folder;

    @Test
    void whatHangsOverTheEdgeIsLeftOut() {
        assertEquals(new Crop(0, 0, 90, 80), new Crop(-10, -20, 100, 100).within(400, 240));
        assertEquals(new Crop(300, 140, 100, 100), new Crop(300, 140, 900, 900).within(400, 240));
        assertEquals(new Crop(300, 140, 100, 100), new Crop(300, 140, Integer.MAX_VALUE, Integer.MAX_VALUE).within(400, 240));
    }

    @Test
    void nextToNothingIsRefused() {
        assertThrows(Crop.TooSmall.class, () -> new Crop(10, 10, 31, 100).within(400, 240));
        assertThrows(Crop.TooSmall.class, () -> new Crop(390, 10, 100, 100).within(400, 240));
        assertThrows(Crop.TooSmall.class, () -> new Crop(500, 10, 100, 100).within(400, 240));
        assertThrows(Crop.TooSmall.class, () -> new Crop(100, 10, -50, 100).within(400, 240));
    }

    @Test
    void aPictureThatIsSmallItselfCanBeKeptWhole() {
        assertEquals(new Crop(0, 0, 20, 10), new Crop(0, 0, 20, 10).within(20, 10));
    }

    @Test
    void aPartOfASmallerCopyEndsWhereItEnded() {
        assertEquals(new Crop(50, 25, 100, 50), new Crop(100, 50, 200, 100).scaled(0.5));
        assertEquals(new Crop(0, 0, 1, 1), new Crop(0, 0, 1, 1).scaled(0.1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void theRectangleIsMeantUpright(int orientation) throws IOException {
        Path file = Files.write(folder.resolve("corners"),
                Photos.withExif(Photos.encoded(Photos.asStored(Photos.corners(400, 240), orientation), "jpeg"), orientation));

        BufferedImage part = PictureFile.open(file, Kind.JPEG).part(new Crop(200, 0, 200, 120));

        assertEquals(200, part.getWidth());
        assertEquals(120, part.getHeight());
        assertEquals(Color.GREEN.getGreen(), new Color(part.getRGB(100, 60)).getGreen(), 40);
        assertEquals(Color.GREEN.getRed(), new Color(part.getRGB(100, 60)).getRed(), 40);
    }
}
