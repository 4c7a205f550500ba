package org.zhijia.typeface;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class WoffTest {

    private static final Path PACKED = Path.of("target/fonts/noto-serif-sc-chinese-simplified-700-normal.woff");

    @Test
    void typefaceInsideIsWhole() throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Woff.unpacked(Files.readAllBytes(PACKED))))) {
            assertTrue(font.getName().endsWith("Bold"), font.getName());
            assertTrue(font.getUnicodeCmapLookup().getGlyphId('会') > 0);
        }
    }

    @Test
    void whatIsDamagedOrNoTypefaceIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(PACKED);
        assertThrows(IOException.class, () -> Woff.unpacked(new byte[0]));
        assertThrows(IOException.class, () -> Woff.unpacked("<!doctype html>".getBytes()));
        assertThrows(IOException.class, () -> Woff.unpacked(Arrays.copyOf(whole, whole.length / 2)));
    }
}
