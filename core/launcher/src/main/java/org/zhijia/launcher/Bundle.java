package org.zhijia.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Everything that one import takes, in one zip. Files keep their places relative to each other, so that a document finds
 * its pictures; a folder or an archive contributes its name as the first step of the path.
 */
final class Bundle {

    /** What Chinese editions of Windows and WPS write where they do not say that a name is UTF-8. */
    private static final Charset WINDOWS = Charset.forName("GB18030");

    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();

    private Bundle(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes {@code sources}, each a file, a folder or a zip, to {@code out} and closes it. */
    static void write(List<Path> sources, OutputStream out) throws IOException {
        Bundle bundle = new Bundle(out);
        try (bundle.zip) {
            for (Path source : sources) {
                bundle.add(source);
            }
            if (bundle.names.isEmpty()) {
                throw new Failure("没有可以导入的文件：请检查给出的路径");
            }
        }
    }

    private void add(Path source) throws IOException {
        if (!Files.isReadable(source)) {
            throw new Failure("找不到或无法读取 " + source);
        }
        String name = source.toRealPath().getFileName().toString();
        if (Files.isDirectory(source)) {
            addFolder(source, name);
        } else if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            addArchive(source, name.substring(0, name.length() - ".zip".length()));
        } else {
            addFile(source, name);
        }
    }

    private void addFolder(Path folder, String name) throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            addFile(file, name + "/" + folder.relativize(file).toString().replace('\\', '/'));
        }
    }

    private void addFile(Path file, String name) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            put(name, content);
        }
    }

    private void addArchive(Path archive, String name) throws IOException {
        try (ZipFile source = open(archive)) {
            for (ZipEntry entry : entries(source)) {
                try (InputStream content = source.getInputStream(entry)) {
                    put(name + "/" + entry.getName().replace('\\', '/'), content);
                }
            }
        } catch (ZipException e) {
            throw new Failure("压缩包 " + archive + " 无法读取（" + Failure.reason(e) + "）：请重新打包", e);
        }
    }

    private static ZipFile open(Path archive) throws IOException {
        try {
            return new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(archive.toFile(), WINDOWS);
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile archive) {
        return new ArrayList<>(Collections.list(archive.entries())).stream().filter(entry -> !entry.isDirectory()).toList();
    }

    private void put(String name, InputStream content) throws IOException {
        if (isLeftover(name)) {
            return;
        }
        if (!names.add(name)) {
            throw new Failure("有两个文件同名：" + name + "。请改为导入它们共同的上级目录");
        }
        zip.putNextEntry(new ZipEntry(name));
        content.transferTo(zip);
        zip.closeEntry();
    }

    /** What desktops leave behind in folders and archives. */
    private static boolean isLeftover(String name) {
        return Stream.of(name.split("/")).anyMatch(step -> step.startsWith(".") || step.startsWith("~$")
                || step.equals("__MACOSX") || step.equalsIgnoreCase("Thumbs.db") || step.equalsIgnoreCase("desktop.ini"));
    }
}
