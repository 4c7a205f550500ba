package org.zhijia.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip that a stranger has sent: counted and measured before anything is unpacked. */
final class ZipBundle implements Bundle {

    static final int FILES = 20_000;
    static final long UNPACKED_BYTES = 4L << 30;
    static final long FILE_BYTES = 200L << 20;
    private static final int RATIO = 250;
    /** Below this, a high ratio is just a short file of blanks. */
    private static final long RATIO_FROM = 4L << 20;
    private static final int LONGEST_NAME = 400;

    private final ZipFile zip;
    private final SortedMap<String, ZipEntry> files = new TreeMap<>();

    /** @throws IOException with a message in Chinese when it is no zip or beyond the limits */
    ZipBundle(Path file) throws IOException {
        zip = open(file);
        try {
            long bytes = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName().replace('\\', '/');
                if (!entry.isDirectory() && !isHidden(name)) {
                    requireSound(name, entry);
                    bytes += entry.getSize();
                    files.put(name, entry);
                }
            }
            requireWithin(bytes);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    // Zips made on Chinese Windows have names in GBK and do not say so.
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            try {
                return new ZipFile(file.toFile(), Charset.forName("GB18030"));
            } catch (ZipException damaged) {
                throw new IOException("上传的文件不是 zip 压缩包，或者已经损坏", damaged);
            }
        }
    }

    private static boolean isHidden(String name) {
        return Arrays.stream(name.split("/")).anyMatch(part -> part.startsWith(".") && !part.equals("..") || part.startsWith("~$")
                || part.equals("__MACOSX") || part.equalsIgnoreCase("Thumbs.db"));
    }

    private static void requireSound(String name, ZipEntry entry) throws IOException {
        if (name.startsWith("/") || name.contains(":") || Arrays.asList(name.split("/")).contains("..")) {
            throw new IOException("压缩包里有不安全的文件名：" + Report.quoted(name));
        }
        if (name.length() > LONGEST_NAME) {
            throw new IOException("压缩包里的文件名太长：" + Report.quoted(name));
        }
        if (entry.getSize() < 0 || entry.getSize() > FILE_BYTES
                || entry.getSize() > RATIO_FROM && entry.getSize() / Math.max(1, entry.getCompressedSize()) > RATIO) {
            throw new IOException("压缩包里的文件太大或压缩得反常：" + Report.quoted(name));
        }
    }

    private void requireWithin(long bytes) throws IOException {
        if (files.size() > FILES) {
            throw new IOException("压缩包里有 " + files.size() + " 个文件，一次最多 " + FILES + " 个，请分几次导入");
        }
        if (bytes > UNPACKED_BYTES) {
            throw new IOException("压缩包展开后超过 4 GB，请分几次导入");
        }
    }

    @Override
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
    }

    /** Gives no more than the directory of the zip has promised, whatever the data holds. */
    @Override
    public InputStream open(String name) throws IOException {
        ZipEntry entry = files.get(name);
        return new Bounded(zip.getInputStream(entry), entry.getSize());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
