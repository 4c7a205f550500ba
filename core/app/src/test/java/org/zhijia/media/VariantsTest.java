package org.zhijia.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhijia.platform.DataFolder;

class VariantsTest {

    @TempDir
    Path home;

    private Vault vault;
    private Variants variants;

    @BeforeEach
    void open() {
        vault = new Vault(new DataFolder(home.toString()));
        variants = new Variants(vault);
    }

    @Test
    void widthsNeverExceedThePicture() {
        assertEquals(List.of(200), Variants.widths(200));
        assertEquals(List.of(320), Variants.widths(320));
        assertEquals(List.of(320, 640, 960, 1000), Variants.widths(1000));
        assertEquals(List.of(320, 640, 960, 1280, 1920), Variants.widths(4000));
    }

    @Test
    void onlyTheNamedWidthsAreMade() throws IOException {
        String hash = keep(Photos.encoded(Photos.corners(1000, 600), "jpeg"));

        assertTrue(variants.find(hash, 640, Format.JPG).isPresent());
        assertTrue(variants.find(hash, 1000, Format.WEBP).isPresent());
        assertEquals(Optional.empty(), variants.find(hash, 641, Format.JPG));
        assertEquals(Optional.empty(), variants.find(hash, 1280, Format.JPG));
        assertEquals(Optional.empty(), variants.find("0".repeat(64), 640, Format.JPG));
    }

    @Test
    void whatIsMadeHasTheWidthThatItsNameSays() throws IOException {
        String hash = keep(Photos.encoded(Photos.corners(1000, 600), "png"));

        for (Format format : Format.values()) {
            Path made = variants.find(hash, 640, format).orElseThrow();
            Kind kind = Sniffer.kind(made, "");
            PictureFile picture = PictureFile.open(made, kind);
            assertEquals(format.mediaType(), kind.mediaType());
            assertEquals(640, picture.width());
            assertEquals(384, picture.height());
        }
    }

    @Test
    void filesThatAreNoPicturesHaveNoVariants() throws IOException {
        assertEquals(Optional.empty(), variants.find(keep("正文".getBytes()), 320, Format.JPG));
    }

    @Test
    void manyWhoAskAtOnceGetOneAndTheSame() throws Exception {
        String hash = keep(Photos.encoded(Photos.landscape(1600, 1200), "jpeg"));
        Callable<Object> asking = () -> Files.getAttribute(variants.find(hash, 640, Format.WEBP).orElseThrow(), "unix:ino");

        try (var people = Executors.newFixedThreadPool(8)) {
            assertEquals(1, people.invokeAll(List.of(asking, asking, asking, asking, asking, asking, asking, asking)).stream()
                    .map(VariantsTest::outcome).collect(Collectors.toSet()).size());
        }
        assertEquals(List.of(), below("media/incoming"));
    }

    private static Object outcome(Future<Object> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSameContentIsStoredOnce() throws IOException {
        byte[] content = Photos.encoded(Photos.corners(40, 40), "png");

        String hash = keep(content);
        assertEquals(hash, keep(content));
        assertNotEquals(hash, keep(Photos.encoded(Photos.corners(41, 40), "png")));
        assertEquals(2, below("media/originals").size());
        assertEquals(List.of(), below("media/incoming"));
    }

    @Test
    void whatIsForgottenIsGoneWithItsVariants() throws IOException {
        String hash = keep(Photos.encoded(Photos.corners(400, 400), "png"));
        variants.find(hash, 320, Format.PNG).orElseThrow();

        vault.forget(hash);

        assertFalse(Files.exists(vault.original(hash)));
        assertEquals(List.of(), below("media/variants"));
    }

    private String keep(byte[] content) throws IOException {
        try (Vault.Arrival arrival = vault.receive(new ByteArrayInputStream(content), 100_000_000)) {
            assertEquals(content.length, arrival.bytes());
            vault.keep(arrival);
            return arrival.hash();
        }
    }

    private List<Path> below(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
