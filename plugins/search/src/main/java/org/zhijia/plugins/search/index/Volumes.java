package org.zhijia.plugins.search.index;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of indexes, one of which counts:
 *
 * <pre>
 * current    the name of the folder that counts, written when the index in it is whole
 * 7/         an index
 * 8/         one that is being made and will count, or that nobody has removed yet
 * </pre>
 */
final class Volumes {

    private static final System.Logger LOG = System.getLogger(Volumes.class.getName());
    private static final String CURRENT = "current";
    private static final String NAME = "\\d{1,18}";

    private final Path home;

    Volumes(Path home) {
        this.home = home;
    }

    /** The one that counts; empty before the first was whole. */
    Optional<Path> current() throws IOException {
        var pointer = home.resolve(CURRENT);
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        // Whatever else stands there leads to no folder.
        var name = Files.readString(pointer).strip();
        return Optional.of(name).filter(written -> written.matches(NAME)).map(home::resolve).filter(Files::isDirectory);
    }

    /** A folder for another index. */
    Path next() throws IOException {
        long last = folders().stream().mapToLong(folder -> Long.parseLong(folder.getFileName().toString())).max().orElse(0);
        return Files.createDirectories(home.resolve(String.valueOf(last + 1)));
    }

    /** From now on, and after a kill, this one counts. The change is seen whole or not at all. */
    void count(Path folder) throws IOException {
        var written = home.resolve(CURRENT + ".new");
        try (var channel = FileChannel.open(written, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(folder.getFileName().toString().getBytes()));
            channel.force(true);
        }
        Files.move(written, home.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(home, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Removes all folders but one: what a kill has left behind. */
    void removeAllBut(Optional<Path> kept) throws IOException {
        folders().stream().filter(folder -> !kept.equals(Optional.of(folder))).forEach(Volumes::remove);
    }

    /** What cannot be removed stays until the next start. */
    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Cannot remove " + folder, e);
        }
    }

    private List<Path> folders() throws IOException {
        Files.createDirectories(home);
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().matches(NAME) && Files.isDirectory(file)).toList();
        }
    }
}
