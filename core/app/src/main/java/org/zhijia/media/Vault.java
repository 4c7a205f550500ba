package org.zhijia.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.zhijia.platform.DataFolder;

/**
 * Content on disk, named by its SHA-256. A file appears under its name complete and safe on the disk, or not at all.
 *
 * <pre>
 * media/originals/ab/ab12...        as it came
 * media/variants/ab/ab12.../w640.webp   made from it, may be deleted at any time
 * media/incoming/                   being received
 * </pre>
 */
@ApplicationScoped
class Vault {

    private Path originals;
    private Path variants;
    private Path incoming;

    protected Vault() { }

    @Inject
    Vault(DataFolder home) {
        originals = home.folder("media/originals");
        variants = home.folder("media/variants");
        incoming = home.folder("media/incoming");
    }

    /** Content that has arrived and may still be refused; gone when closed, unless it was kept. */
    record Arrival(Path path, String hash, long bytes) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    Arrival receive(InputStream content, long limit) throws IOException {
        Path path = Files.createTempFile(incoming, "", "");
        try {
            MessageDigest digest = sha256();
            long bytes = copy(new DigestInputStream(content, digest), path, limit);
            return new Arrival(path, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static long copy(InputStream content, Path path, long limit) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
             OutputStream out = Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[64 * 1024];
            long bytes = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > limit) {
                    throw new UnfitFile("文件太大，最大 " + FileSize.of(limit) + "。");
                }
                out.write(buffer, 0, read);
            }
            channel.force(true);
            return bytes;
        }
    }

    void keep(Arrival arrival) throws IOException {
        Path original = original(arrival.hash());
        if (!Files.exists(original)) {
            appear(arrival.path(), original);
        }
    }

    Path original(String hash) {
        return originals.resolve(hash.substring(0, 2)).resolve(hash);
    }

    Path variant(String hash, String name) {
        return variants.resolve(hash.substring(0, 2)).resolve(hash).resolve(name);
    }

    /** A place to write to, on the same disk as everything else. */
    Path scratch() throws IOException {
        return Files.createTempFile(incoming, "", "");
    }

    /** Moves a complete file to its name, at once for whoever looks. */
    void appear(Path complete, Path name) throws IOException {
        Files.createDirectories(name.getParent());
        Files.move(complete, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(name.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    void forget(String hash) throws IOException {
        Files.deleteIfExists(original(hash));
        Path made = variant(hash, "").normalize();
        if (Files.exists(made)) {
            Files.walkFileTree(made, new Deleting());
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
