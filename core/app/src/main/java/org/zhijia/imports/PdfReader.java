package org.zhijia.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.zhijia.spi.DocumentDraft;
import org.zhijia.spi.DocumentReader;

/** Reads .pdf that has text. Where lines were set, paragraphs are rebuilt; scans are refused, for they hold no text. */
@ApplicationScoped
public class PdfReader implements DocumentReader {

    private static final int PAGES = 1_000;
    private static final int HEADER_BYTES = 1024;

    @Override
    public boolean reads(String fileName) {
        return FileNames.endsWith(fileName, "pdf");
    }

    @Override
    public Optional<DocumentDraft> read(Path file, String fileName) throws IOException {
        if (!isPdf(file)) {
            return Optional.empty();
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return Optional.of(draft(document));
        } catch (InvalidPasswordException e) {
            throw new IOException("PDF 加了密码，请去掉密码再导入", e);
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new IOException("PDF 已损坏，无法读取", e);
        }
    }

    private static boolean isPdf(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1).contains("%PDF-");
        }
    }

    private static DocumentDraft draft(PDDocument document) throws IOException {
        if (document.getNumberOfPages() > PAGES) {
            throw new Refused("PDF 超过 " + PAGES + " 页，请分成几份导入");
        }
        Report report = new Report();
        List<List<PdfLine>> pages = PdfLines.of(document);
        refuseScan(pages, report);
        reportPictures(document, report);
        Leftovers leftovers = new Leftovers(report);
        List<Block> blocks = new PdfParagraphs(report).of(pages).stream()
                .map(paragraph -> new Block(Verbatim.markdown(paragraph))).toList();
        String clean = leftovers.cleaned(Block.join(blocks));
        return Drafting.draft(Drafting.withHeadings(Block.split(clean)), List.of(), Map.of(), report);
    }

    private static void refuseScan(List<List<PdfLine>> pages, Report report) throws Refused {
        String empty = IntStream.range(0, pages.size()).filter(page -> pages.get(page).isEmpty())
                .mapToObj(page -> String.valueOf(page + 1)).collect(Collectors.joining("、"));
        if (pages.stream().allMatch(List::isEmpty)) {
            throw new Refused("PDF 里没有文字，是扫描件或图片：请先做文字识别（OCR），或者作为附件上传");
        }
        if (!empty.isEmpty()) {
            report.warning("第 " + empty + " 页没有文字，可能是扫描页");
        }
    }

    private static void reportPictures(PDDocument document, Report report) {
        long pictures = StreamSupport.stream(document.getPages().spliterator(), false).mapToLong(PdfReader::pictures).sum();
        if (pictures > 0) {
            report.dropped(pictures + " 张图片（PDF 的图片不取出，请另行插入）");
        }
    }

    private static long pictures(PDPage page) {
        PDResources resources = page.getResources();
        if (resources == null) {
            return 0;
        }
        return StreamSupport.stream(resources.getXObjectNames().spliterator(), false).filter(name -> isImage(resources, name)).count();
    }

    private static boolean isImage(PDResources resources, COSName name) {
        return resources.isImageXObject(name);
    }

    /** What is wrong with a sound file. */
    private static final class Refused extends IOException {

        Refused(String message) {
            super(message);
        }
    }
}
