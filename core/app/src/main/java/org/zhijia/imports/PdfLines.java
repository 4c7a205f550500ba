package org.zhijia.imports;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of each page with their places, from top to bottom. */
final class PdfLines extends PDFTextStripper {

    private final List<List<PdfLine>> pages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private TextPosition first;
    private TextPosition last;

    private PdfLines() {
        setSortByPosition(true);
    }

    static List<List<PdfLine>> of(PDDocument document) throws IOException {
        PdfLines lines = new PdfLines();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            lines.pages.add(new ArrayList<>());
            lines.setStartPage(page);
            lines.setEndPage(page);
            lines.writeText(document, Writer.nullWriter());
            lines.closeLine();
        }
        return lines.pages;
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        TextPosition next = positions.getFirst();
        if (last != null && Math.abs(next.getYDirAdj() - last.getYDirAdj()) > last.getFontSizeInPt()) {
            closeLine();
        }
        if (last != null && needsSpace(next)) {
            text.append(' ');
        }
        first = first == null ? next : first;
        last = positions.getLast();
        text.append(word);
    }

    // Justified Chinese text has gaps between characters that are no spaces.
    private boolean needsSpace(TextPosition next) {
        float gap = next.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
        boolean chinese = text.charAt(text.length() - 1) >= 0x2E80 || next.getUnicode().charAt(0) >= 0x2E80;
        return gap > (chinese ? 0.9f : 0.2f) * size(next);
    }

    @Override
    protected void writeLineSeparator() {
        closeLine();
    }

    @Override
    protected void writePageEnd() {
        closeLine();
    }

    private void closeLine() {
        if (!text.toString().isBlank()) {
            String line = text.toString().strip();
            pages.getLast().add(new PdfLine(pages.size() - 1, line, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(), size(first), first.getPageHeight()));
        }
        text.setLength(0);
        first = null;
        last = null;
    }

    private static float size(TextPosition position) {
        return Math.max(position.getFontSizeInPt(), position.getHeightDir());
    }
}
