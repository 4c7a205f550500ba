package org.zhijia.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipBundleTest {

    @TempDir Path folder;

    @Test
    void hiddenFilesAreNoDocuments() throws IOException {
        try (Bundle bundle = new ZipBundle(zip(StandardCharsets.UTF_8, "通知.md", "__MACOSX/._通知.md", ".DS_Store", "图/Thumbs.db", "~$草稿.docx"))) {
            assertEquals(List.of("通知.md"), List.copyOf(bundle.names()));
        }
    }

    @Test
    void namesFromChineseWindowsAreRead() throws IOException {
        try (Bundle bundle = new ZipBundle(zip(Charset.forName("GBK"), "工会/通知.md"))) {
            assertEquals(List.of("工会/通知.md"), List.copyOf(bundle.names()));
        }
    }

    @Test
    void namesThatLeaveTheBundleAreRefused() throws IOException {
        for (String name : new String[] {"../outside.md", "a/../../b.md", "/etc/passwd", "C:\\windows\\a.md", "a\\..\\..\\b.md"}) {
            Path zip = zip(StandardCharsets.UTF_8, name);
            assertTrue(assertThrows(IOException.class, () -> new ZipBundle(zip).close(), name).getMessage().contains("不安全"), name);
        }
    }

    @Test
    void bombsAreRefusedUnopened() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bomb.md"));
            for (int i = 0; i < 64; i++) {
                out.write(new byte[1 << 18]);
            }
        }
        assertTrue(assertThrows(IOException.class, () -> new ZipBundle(zip).close()).getMessage().contains("反常"));
    }

    @Test
    void whatIsNoZipIsExplained() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "不是压缩包");
        assertTrue(assertThrows(IOException.class, () -> new ZipBundle(text).close()).getMessage().contains("不是 zip"));
    }

    @Test
    void referencesAreFoundBesideAndInPicturesAndNeverOutside() throws IOException {
        try (Bundle bundle = new ZipBundle(zip(StandardCharsets.UTF_8, "news/a.md", "news/b.jpg", "pictures/c.jpg", "d.jpg"))) {
            assertEquals(Optional.of("news/b.jpg"), bundle.resolve("news/a.md", "b.jpg"));
            assertEquals(Optional.of("news/b.jpg"), bundle.resolve("news/a.md", "./b.jpg"));
            assertEquals(Optional.of("d.jpg"), bundle.resolve("news/a.md", "../d.jpg"));
            assertEquals(Optional.of("pictures/c.jpg"), bundle.resolve("news/a.md", "c.jpg"));
            assertEquals(Optional.empty(), bundle.resolve("news/a.md", "../../d.jpg"));
        }
    }

    @Test
    void filesThatADocumentRefersToAreNoDocuments() throws IOException {
        Path zip = folder.resolve("bundle.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "a.md", "---\nattachments: [名单.pdf]\n---\n\n# 通知\n\n见[附件：推荐表.docx](%E6%8E%A8%E8%8D%90%E8%A1%A8.docx)和[乙](b.md)。");
            put(out, "b.md", "# 乙");
            put(out, "推荐表.docx", "");
            put(out, "名单.pdf", "");
            put(out, "另一份.docx", "");
        }
        try (Bundle bundle = new ZipBundle(zip)) {
            assertEquals(List.of("a.md", "b.md", "另一份.docx"), Documents.of(bundle, name -> name.matches(".*\\.(md|docx|pdf)")));
        }
    }

    private Path zip(Charset names, String... files) throws IOException {
        Path zip = folder.resolve("files.zip");
        try (OutputStream file = Files.newOutputStream(zip); ZipOutputStream out = new ZipOutputStream(file, names)) {
            for (String name : files) {
                put(out, name, "内容");
            }
        }
        return zip;
    }

    private static void put(ZipOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
