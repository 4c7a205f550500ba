package org.zhijia.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.zhijia.spi.DocumentDraft;
import org.zhijia.spi.DocumentDraft.Picture;
import org.zhijia.spi.DocumentReader;

/** Reads .doc as Word 97 to 2003 wrote it, and .wps, which WPS writes in the same form under another name. */
@ApplicationScoped
public class OldWordReader implements DocumentReader {

    private static final int HEAD = 8;
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

    @Inject
    private WordReader newWord;

    @Override
    public boolean reads(String fileName) {
        return FileNames.endsWith(fileName, "doc", "wps");
    }

    @Override
    public Optional<DocumentDraft> read(Path file, String fileName) throws IOException {
        byte[] head = head(file);
        if (starts(head, ZIP)) {
            // Renamed by somebody who believed that the ending makes the format.
            return newWord.read(file, fileName);
        }
        if (starts(head, RTF)) {
            throw new IOException("这个文件其实是 RTF 格式，请用 Word 或 WPS 打开后另存为 .docx");
        }
        return starts(head, COMPOUND) ? Optional.of(read(file)) : Optional.empty();
    }

    private static DocumentDraft read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file); HWPFDocument document = new HWPFDocument(in)) {
            return draft(document);
        } catch (EncryptedDocumentException e) {
            throw new IOException("文件有密码，无法读取。请去掉密码后再导入", e);
        } catch (OldFileFormatException e) {
            throw new IOException("文件是 Word 95 或更早的格式，请用 Word 或 WPS 打开后另存为 .docx", e);
        } catch (RuntimeException e) {
            throw new IOException("Word 文件已损坏，无法读取。请用 Word 或 WPS 打开后另存为 .docx", e);
        }
    }

    private static DocumentDraft draft(HWPFDocument document) {
        Report report = new Report();
        List<Picture> pictures = new ArrayList<>();
        String markdown = new MarkdownWriter(report).write(new OldWordText(document, pictures, report).body());
        if (!pictures.isEmpty()) {
            report.warning(pictures.size() + " 张图片没有替代文字，请补上");
        }
        String clean = new Leftovers(report).cleaned(markdown);
        return Drafting.draft(Drafting.withHeadings(Block.split(clean)), pictures, Map.of(), report);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean starts(byte[] head, byte[] wanted) {
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }
}
