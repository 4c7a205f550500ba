package org.zhijia.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zhijia.spi.DocumentDraft.Picture;

/** The text of an old Word document as plain HTML, complete to the character: numbers of lists are typed into it. */
final class OldWordText {

    private static final char PICTURE = 1;
    private static final char NOTE = 2;
    private static final char COMMENT = 5;
    private static final char CELL = 7;
    private static final char DRAWING = 8;
    private static final char LINE = 11;
    private static final char PAGE = 12;
    private static final char PARAGRAPH = 13;
    private static final char COLUMN = 14;
    private static final char FIELD = 19;
    private static final char FIELD_RESULT = 20;
    private static final char FIELD_END = 21;
    private static final char HYPHEN = 30;
    private static final char SOFT_HYPHEN = 31;

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-6])");
    private static final Pattern TITLE = Pattern.compile("title|标题");
    private static final Pattern LINK = Pattern.compile("\\s*HYPERLINK\\s+(?:\\\\[a-z]\\s+)*\"([^\"]+)\".*", Pattern.DOTALL);

    private final HWPFDocument document;
    private final List<Picture> pictures;
    private final Report report;
    private final OldWordNumbers numbers = new OldWordNumbers();
    private final Element body = Document.createShell("").body();
    private int notes;
    private int deleted;
    private int hidden;

    OldWordText(HWPFDocument document, List<Picture> pictures, Report report) {
        this.document = document;
        this.pictures = pictures;
        this.report = report;
    }

    Element body() {
        write(document.getRange());
        writeNotes(document.getFootnotes(), document.getFootnoteRange(), "脚注");
        writeNotes(document.getEndnotes(), document.getEndnoteRange(), "尾注");
        writeBoxes();
        if (deleted > 0) {
            report.dropped("修订中已删除的文字，" + deleted + " 处");
        }
        if (hidden > 0) {
            report.dropped("隐藏的文字，" + hidden + " 处");
        }
        return body;
    }

    private void write(Range range) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                body.appendChild(table(table));
                i += table.numParagraphs() - 1;
            } else {
                write(paragraph);
            }
        }
    }

    private void write(Paragraph paragraph) {
        Optional<OldWordNumbers.Number> number = numbers.of(paragraph);
        if (number.map(OldWordNumbers.Number::isBullet).orElse(false)) {
            Element list = body.lastElementChild() != null && body.lastElementChild().nameIs("ul") ? body.lastElementChild() : body.appendElement("ul");
            fill(list.appendElement("li"), paragraph);
        } else {
            Element block = body.appendElement(tag(paragraph)).appendText(number.map(OldWordNumbers.Number::text).orElse(""));
            fill(block, paragraph);
        }
    }

    /** By its style, for the outline level of body text is unreliable. */
    private String tag(Paragraph paragraph) {
        String style = style(paragraph.getStyleIndex()).toLowerCase(Locale.ROOT).replaceFirst(",.*", "").strip();
        Matcher heading = HEADING.matcher(style);
        return heading.matches() ? "h" + heading.group(1) : TITLE.matcher(style).matches() ? "h1" : "p";
    }

    private String style(int index) {
        return index >= document.getStyleSheet().numStyles() ? ""
                : Optional.ofNullable(document.getStyleSheet().getStyleDescription(index)).map(StyleDescription::getName).orElse("");
    }

    private Element table(Table table) {
        Element markup = new Element("table");
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            Element line = markup.appendElement("tr");
            for (int c = 0; c < row.numCells(); c++) {
                cell(row.getCell(c), line.appendElement("td"));
            }
        }
        return markup;
    }

    private void cell(TableCell cell, Element markup) {
        for (int i = 0; i < cell.numParagraphs(); i++) {
            Paragraph paragraph = cell.getParagraph(i);
            Element block = markup.appendElement("p").appendText(numbers.of(paragraph).map(OldWordNumbers.Number::text).orElse(""));
            fill(block, paragraph);
        }
    }

    private void fill(Element block, Range paragraph) {
        Filling filling = new Filling(block);
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            filling.take(paragraph.getCharacterRun(i));
        }
        filling.end();
    }

    /** Fills one block with the runs of a paragraph. Fields may hold fields: what is between begin and result is code. */
    private final class Filling {

        private final Element block;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder code = new StringBuilder();
        private int codeDepth;
        private Element link;
        private String look = "";

        Filling(Element block) {
            this.block = block;
        }

        void take(CharacterRun run) {
            if (run.isMarkedDeleted()) {
                deleted++;
                return;
            }
            if (run.isVanished() && codeDepth == 0) {
                hidden++;
                return;
            }
            String now = (run.isBold() ? "b" : "") + (run.isItalic() ? "i" : "");
            if (!now.equals(look)) {
                flush();
                look = now;
            }
            String characters = run.text();
            for (int i = 0; i < characters.length(); i++) {
                take(characters.charAt(i), run, i);
            }
        }

        private void take(char letter, CharacterRun run, int at) {
            switch (letter) {
                case FIELD -> codeDepth++;
                case FIELD_RESULT -> beginResult();
                case FIELD_END -> endField();
                case PICTURE -> picture(run);
                case DRAWING -> drawing(run.getStartOffset() + at);
                case NOTE -> text.append("[").append(++notes).append("]");
                case LINE, PAGE, COLUMN -> {
                    flush();
                    place().appendElement("br");
                }
                case HYPHEN -> text.append('-');
                case CELL, PARAGRAPH, COMMENT, SOFT_HYPHEN, 0 -> { }
                default -> (codeDepth > 0 ? code : text).append(letter);
            }
        }

        private void beginResult() {
            Matcher address = LINK.matcher(code);
            if (codeDepth == 1 && address.matches()) {
                flush();
                link = new Element("a").attr("href", address.group(1));
                block.appendChild(link);
            }
            code.setLength(0);
            codeDepth = Math.max(0, codeDepth - 1);
        }

        private void endField() {
            // A field without a result ends in its code.
            codeDepth = code.isEmpty() ? codeDepth : Math.max(0, codeDepth - 1);
            code.setLength(0);
            flush();
            link = null;
        }

        private Element place() {
            return link == null ? block : link;
        }

        private void flush() {
            if (!text.isEmpty()) {
                Element place = place();
                if (look.contains("b")) {
                    place = place.appendElement("strong");
                }
                if (look.contains("i")) {
                    place = place.appendElement("em");
                }
                place.appendText(text.toString());
                text.setLength(0);
            }
        }

        void end() {
            flush();
        }

        private void picture(CharacterRun run) {
            if (document.getPicturesTable().hasPicture(run)) {
                byte[] content = document.getPicturesTable().extractPicture(run, true).getContent();
                add(content);
            }
        }

        private void drawing(int offset) {
            Optional.ofNullable(document.getOfficeDrawingsMain().getOfficeDrawingAt(offset)).map(OfficeDrawing::getPictureData).ifPresent(this::add);
        }

        private void add(byte[] content) {
            String ending = ending(content);
            if (ending.isEmpty()) {
                report.dropped("网页不能显示的图片");
                return;
            }
            flush();
            pictures.add(new Picture("图片" + (pictures.size() + 1) + "." + ending, "", content));
            block.appendElement("img").attr("src", "picture:" + (pictures.size() - 1)).attr("alt", "");
        }
    }

    private static String ending(byte[] content) {
        if (content.length < 12) {
            return "";
        }
        return switch (content[0] & 0xff) {
            case 0xff -> "jpg";
            case 0x89 -> "png";
            case 'G' -> "gif";
            default -> "";
        };
    }

    private void writeNotes(Notes found, Range texts, String kind) {
        if (found.getNotesCount() == 0) {
            return;
        }
        for (int i = 0; i < found.getNotesCount(); i++) {
            Range note = new Range(texts.getStartOffset() + found.getNoteTextStartOffset(i), texts.getStartOffset() + found.getNoteTextEndOffset(i), document);
            Element block = body.appendElement("p");
            int before = notes;
            fill(block, note);
            // The mark before its text is the same as in the text.
            notes = before;
        }
        report.kept(kind + " " + found.getNotesCount() + " 条，移到文末");
    }

    private void writeBoxes() {
        Range boxes = document.getMainTextboxRange();
        if (boxes != null && !boxes.text().isBlank()) {
            write(boxes);
            report.warning("文本框里的文字移到文末，请核对位置");
        }
    }
}
