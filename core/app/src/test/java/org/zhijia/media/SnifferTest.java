package org.zhijia.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnifferTest {

    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"jpeg, 照片.png, 照片.jpg", "png, 照片.PNG, 照片.png", "gif, 照片, 照片.gif", "jpeg, C:\\图\\合影.jpeg, 合影.jpeg"})
    void contentDecidesAndTheNameFollows(String format, String name, String kept) throws IOException {
        Kind kind = kind(Photos.encoded(Photos.corners(8, 8), format), name);

        assertEquals(Kind.valueOf(format.toUpperCase(java.util.Locale.ROOT)), kind);
        assertEquals(kept, FileName.tidy(name, kind));
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml, DOCX", "xl/workbook.xml, XLSX", "ppt/presentation.xml, PPTX", "other.xml, ZIP"})
    void officeFilesAreKnownByTheirParts(String part, Kind kind) throws IOException {
        assertEquals(kind, kind(zip("[Content_Types].xml", part), "文件.zip"));
    }

    @Test
    void macrosAreRefused() {
        assertThrows(UnfitFile.class, () -> kind(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "a.docx"));
    }

    @ParameterizedTest
    @CsvSource({"WordDocument, 通知.doc, DOC", "WordDocument, 通知.wps, WPS", "Workbook, 表.xls, XLS", "PowerPoint Document, 课.ppt, PPT"})
    void oldOfficeFilesAreKnownByTheirStreams(String stream, String name, Kind kind) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(OLD_OFFICE);
        content.write(new byte[5_000]);
        content.write(stream.getBytes(StandardCharsets.UTF_16LE));

        assertEquals(kind, kind(content.toByteArray(), name));
    }

    @ParameterizedTest
    @CsvSource({"isom, MP4", "mp42, MP4"})
    void filmsAreKnownByTheirBrand(String brand, Kind kind) throws IOException {
        assertEquals(kind, kind(("\0\0\0\u0018ftyp" + brand + "\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1), "a.mp4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "qt  "})
    void filmsAndPhotosThatBrowsersDoNotShowAreRefused(String brand) {
        assertThrows(UnfitFile.class,
                () -> kind(("\0\0\0\u0018ftyp" + brand + "\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1), "a.jpg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void textIsTextInEitherEncoding(String charset) throws IOException {
        byte[] text = "姓名,学校\n王老师,第一中学\n".repeat(400).getBytes(Charset.forName(charset));

        assertEquals(Kind.TXT, kind(text, "名单.txt"));
        assertEquals(Kind.CSV, kind(text, "名单.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<html><script>alert(1)</script>", "\ufeff<!DOCTYPE html>", "  <svg xmlns='http://www.w3.org/2000/svg'/>",
        "<?xml version='1.0'?><svg/>", "<!-- x --><svg/>", "MZ\0\0", "#!\0", "\u007fELF\u0001\u0001", ""
    })
    void markupAndProgramsAreRefusedUnderAnyName(String content) {
        for (String name : new String[] {"a.txt", "a.jpg", "a.docx", "a.html", "a.svg"}) {
            assertThrows(UnfitFile.class, () -> kind(content.getBytes(StandardCharsets.UTF_8), name));
        }
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd, passwd.pdf", "'附件1：推荐表', 附件1：推荐表.pdf", "第1.2节, 第1.2节.pdf", "表.PDF, 表.pdf",
        "'a\u202egpj.pdf', agpj.pdf", ".pdf, 文件.pdf"})
    void namesAreOnlyNames(String name, String kept) {
        assertEquals(kept, FileName.tidy(name, Kind.PDF));
    }

    private Kind kind(byte[] content, String name) throws IOException {
        return Sniffer.kind(Files.write(folder.resolve("content"), content), name);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        }
        return content.toByteArray();
    }
}
