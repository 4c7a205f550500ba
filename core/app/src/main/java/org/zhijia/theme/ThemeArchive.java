package org.zhijia.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip that somebody uploaded as a theme. Unpacks into an empty folder, or refuses: sizes are counted while unpacking,
 * for what the archive says of itself need not be true.
 */
final class ThemeArchive {

    private static final long LARGEST_ARCHIVE = 20L << 20;
    private static final long LARGEST_FILE = 8L << 20;
    private static final long LARGEST_WHOLE = 40L << 20;
    private static final int MOST_FILES = 500;
    /** Text packs to a twentieth at best; a thousandth is an attack. Small files may pack as well as they like. */
    private static final int LARGEST_RATIO = 100;
    private static final long SMALL = 256 << 10;

    /** Letters, digits, dot, hyphen and underscore; no part empty or beginning with a dot, so none leads upwards or to a root. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Pattern LITTER = Pattern.compile("__MACOSX/.*|(.*/)?(\\.DS_Store|Thumbs\\.db|desktop\\.ini)");
    private static final int LONGEST_NAME = 120;

    private final ZipFile zip;
    private final List<ZipEntry> files = new ArrayList<>();
    private long written;

    private ThemeArchive(ZipFile zip) {
        this.zip = zip;
        zip.stream().filter(entry -> !entry.isDirectory() && !LITTER.matcher(entry.getName()).matches()).forEach(files::add);
    }

    /**
     * @param upload read to its end or to the limit
     * @param folder exists and is empty
     * @throws UnusableTheme when it is no zip, or one that breaks the rules
     */
    static void unpack(InputStream upload, Path folder) throws IOException {
        Path file = Files.createTempFile("theme", ".zip");
        try {
            save(upload, file);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                new ThemeArchive(zip).unpack(folder);
            }
        } catch (ZipException e) {
            throw refusal("", "不是完好的 zip 文件");
        } finally {
            Files.delete(file);
        }
    }

    private static void save(InputStream upload, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(upload, out, LARGEST_ARCHIVE, "");
        }
    }

    private void unpack(Path folder) throws IOException {
        String root = root();
        check(root);
        for (ZipEntry entry : files) {
            Path target = folder.resolve(entry.getName().substring(root.length()));
            Files.createDirectories(target.getParent());
            write(entry, target);
        }
    }

    /** People pack the folder as often as what is in it. */
    private String root() {
        return files.stream().map(ZipEntry::getName).filter(name -> name.matches("[A-Za-z0-9._-]+/" + ManifestReader.FILE)).findFirst()
                .filter(name -> files.stream().noneMatch(entry -> entry.getName().equals(ManifestReader.FILE)))
                .map(name -> name.substring(0, name.indexOf('/') + 1)).orElse("");
    }

    private void check(String root) {
        if (files.size() > MOST_FILES) {
            throw refusal("", "一个主题最多 " + MOST_FILES + " 个文件，这里有 " + files.size() + " 个");
        }
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : files) {
            String name = entry.getName();
            if (!name.startsWith(root) || !NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
                throw refusal(name, "文件名只能用字母、数字、点、连字符和下划线，不能以点开头，并且都在同一个文件夹里");
            }
            // Some disks take names for the same that differ in case.
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw refusal(name, "同名的文件出现了两次");
            }
        }
        seen.stream().filter(name -> seen.stream().anyMatch(other -> other.startsWith(name + "/"))).findFirst().ifPresent(name -> {
            throw refusal(name, "文件和文件夹同名");
        });
    }

    private void write(ZipEntry entry, Path target) throws IOException {
        long most = Math.min(LARGEST_FILE, Math.max(SMALL, entry.getCompressedSize() * LARGEST_RATIO));
        try (InputStream in = zip.getInputStream(entry); OutputStream out = Files.newOutputStream(target)) {
            written += copy(in, out, Math.min(most, LARGEST_WHOLE - written), entry.getName());
        }
    }

    private static long copy(InputStream in, OutputStream out, long most, String name) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long copied = 0;
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            copied += length;
            if (copied > most) {
                throw refusal(name, "太大：压缩包最大 20 MB，单个文件最大 8 MB，解开后总共最大 40 MB，并且压缩比不能异常");
            }
            out.write(buffer, 0, length);
        }
        return copied;
    }

    private static UnusableTheme refusal(String file, String message) {
        return new UnusableTheme(List.of(Finding.error(file, 0, message)));
    }
}
