package org.zhijia.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The core WAR and the plugin jars, unpacked into one application that a server deploys as a folder.
 *
 * @param plugins with the libraries that they bring
 */
public record Assembly(Path war, List<Path> plugins) {

    public Assembly {
        plugins = List.copyOf(plugins);
    }

    /**
     * Unpacks into {@code folder}, which afterwards holds nothing else. A folder that an earlier call left from the same
     * files is used again as it is.
     */
    public void unpackInto(Path folder) throws IOException {
        Path stamp = folder.resolveSibling(folder.getFileName() + ".stamp");
        String contents = stamp();
        if (Files.exists(stamp) && Files.readString(stamp).equals(contents)) {
            return;
        }
        // The stamp goes first and comes last, so that a start that was killed half-way leaves nothing that looks whole.
        Files.deleteIfExists(stamp);
        Folders.delete(folder);
        unpackWar(folder);
        addPlugins(folder);
        Files.writeString(stamp, contents);
    }

    /** The jars of an application that was unpacked into {@code folder}. */
    static List<Path> libraries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("WEB-INF/lib"))) {
            return files.toList();
        }
    }

    private String stamp() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : Stream.concat(Stream.of(war), plugins.stream()).toList()) {
            lines.append(file.toAbsolutePath()).append(' ').append(Files.size(file)).append(' ')
                    .append(Files.getLastModifiedTime(file)).append('\n');
        }
        return lines.toString();
    }

    private void unpackWar(Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(war))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpack(entry, zip, folder);
            }
        }
    }

    private static void unpack(ZipEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
        }
    }

    private void addPlugins(Path folder) throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("WEB-INF/lib"));
        for (Path plugin : plugins) {
            Files.copy(plugin, libraries.resolve(plugin.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
