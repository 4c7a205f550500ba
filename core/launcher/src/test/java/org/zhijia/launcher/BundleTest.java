package org.zhijia.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderKeepsItsPicturesWhereTheDocumentsExpectThem() throws IOException {
        write("通知/001.md", "一");
        write("通知/图/a.png", "p");
        write("通知/.DS_Store", "x");
        assertEquals(Map.of("通知/001.md", "一", "通知/图/a.png", "p"), bundled(folder.resolve("通知")));
    }

    @Test
    void aFileIsNamedByItsNameAlone() throws IOException {
        assertEquals(Map.of("要点.docx", "d"), bundled(write("a/b/要点.docx", "d")));
    }

    @Test
    void anArchiveFromChineseWindowsKeepsItsNames() throws IOException {
        assertEquals(Map.of("文件/工作总结.txt", "内容"), bundled(archive(Charset.forName("GB18030"))));
    }

    @Test
    void anArchiveInUtf8KeepsItsNames() throws IOException {
        assertEquals(Map.of("文件/工作总结.txt", "内容"), bundled(archive(StandardCharsets.UTF_8)));
    }

    @Test
    void severalSourcesComeTogether() throws IOException {
        write("d/1.md", "1");
        Map<String, String> bundled = bundled(folder.resolve("d"), archive(StandardCharsets.UTF_8), write("2.md", "2"));
        assertEquals(List.of("2.md", "d/1.md", "文件/工作总结.txt"), List.copyOf(bundled.keySet()));
    }

    @Test
    void twoFilesOfOneNameAreToldApartByNobody() throws IOException {
        Path one = write("a/1.md", "1");
        Path other = write("b/1.md", "2");
        assertTrue(assertThrows(Failure.class, () -> bundled(one, other)).getMessage().contains("1.md"));
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertTrue(assertThrows(Failure.class, () -> bundled(folder.resolve("没有.md"))).getMessage().contains("没有.md"));
    }

    @Test
    void anEmptyFolderIsNoImport() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThrows(Failure.class, () -> bundled(empty));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path archive(Charset names) throws IOException {
        Path file = folder.resolve("文件.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
            zip.putNextEntry(new ZipEntry("工作总结.txt"));
            zip.write("内容".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static Map<String, String> bundled(Path... sources) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Bundle.write(List.of(sources), out);
        Map<String, String> contents = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }
}
