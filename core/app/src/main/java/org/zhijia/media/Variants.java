package org.zhijia.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The sizes of pictures. Made when first asked for and kept; who asks for the same one meanwhile waits for it.
 */
@ApplicationScoped
class Variants {

    /** Below the address of all pictures. */
    static final Pattern PICTURE = Pattern.compile("/([0-9a-f]{64})/w([1-9]\\d{0,4})\\.(jpg|png|webp)");
    private static final int[] WIDTHS = {320, 640, 960, 1280, 1920};
    static final int WIDEST = 1920;

    // A large picture needs some 100 MB while it is made smaller.
    private final Semaphore makers = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final Map<Path, Object> inTheMaking = new ConcurrentHashMap<>();
    private Vault vault;

    protected Variants() { }

    @Inject
    Variants(Vault vault) {
        this.vault = vault;
    }

    /** The widths in which a picture is served, never wider than it is, smallest first. */
    static List<Integer> widths(int own) {
        int widest = Math.min(own, WIDEST);
        return IntStream.concat(IntStream.of(WIDTHS).filter(width -> width < widest), IntStream.of(widest)).boxed().toList();
    }

    static String name(int width, Format format) {
        return "w" + width + "." + format.ending();
    }

    /** The picture that a path below the address of all pictures names: {@code /<hash>/w640.jpg}. */
    Optional<Path> at(String path) throws IOException {
        Matcher picture = PICTURE.matcher(path);
        return picture.matches() ? find(picture.group(1), Integer.parseInt(picture.group(2)), Format.valueOf(picture.group(3).toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Empty when there is no such picture, or it is not served in this width. */
    Optional<Path> find(String hash, int width, Format format) throws IOException {
        Path variant = vault.variant(hash, name(width, format));
        if (!Files.exists(variant)) {
            makeOnce(hash, width, format, variant);
        }
        return Optional.of(variant).filter(Files::exists);
    }

    private void makeOnce(String hash, int width, Format format, Path variant) throws IOException {
        synchronized (inTheMaking.computeIfAbsent(variant, path -> new Object())) {
            try {
                if (!Files.exists(variant) && Files.exists(vault.original(hash))) {
                    inTurn(() -> make(vault.original(hash), width, format, variant));
                }
            } finally {
                inTheMaking.remove(variant);
            }
        }
    }

    /** Work on a large picture. */
    interface Making {

        void run() throws IOException;
    }

    /** Waits until there is memory for one more. */
    void inTurn(Making making) throws IOException {
        makers.acquireUninterruptibly();
        try {
            making.run();
        } finally {
            makers.release();
        }
    }

    /** Whether pictures of this height can be written here. */
    static boolean takes(Format format, int height) {
        return height <= format.longestSide() && (format != Format.WEBP || Codecs.WEBP);
    }

    private void make(Path original, int width, Format format, Path variant) throws IOException {
        Kind kind = Sniffer.kind(original, "");
        if (!kind.isPicture()) {
            return;
        }
        PictureFile picture = PictureFile.open(original, kind);
        if (!widths(picture.width()).contains(width) || !takes(format, picture.heightAt(width))) {
            return;
        }
        BufferedImage image = picture.at(width);
        Path scratch = vault.scratch();
        try {
            Codecs.write(format == Format.JPG ? Pixels.opaque(image) : image, format, scratch);
            vault.appear(scratch, variant);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }
}
