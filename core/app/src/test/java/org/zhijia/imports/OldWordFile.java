package org.zhijia.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The smallest file that is a document of Word 97, byte by byte: nobody but Word makes one from nothing. */
final class OldWordFile {

    private static final int TEXT_AT = 1024;
    private static final int PAGE = 512;
    /** Pairs of offset and length in the file's index, by their numbers in the specification of the format. */
    private static final int STYLES = 1;
    private static final int SECTIONS = 6;
    private static final int CHARACTER_PAGES = 12;
    private static final int PARAGRAPH_PAGES = 13;
    private static final int FONTS = 15;
    private static final int PROPERTIES = 31;
    private static final int PIECES = 33;
    private static final int LISTS = 73;
    private static final int LIST_USES = 74;

    private final ByteBuffer main = little(32 * PAGE);
    private final ByteBuffer table = little(4096);

    /** @param text ends with {@code \r}, in a cell with {@code \7}; {@code formatting} as the file has it */
    record Line(String text, byte[] formatting) { }

    static Line paragraph(String text) {
        return new Line(text + "\r", new byte[0]);
    }

    /** Of the one numbered list that the file has. */
    static Line numbered(String text) {
        return new Line(text + "\r", new byte[] {0x0a, 0x26, 0, 0x0b, 0x46, 1, 0});
    }

    static List<Line> row(String... cells) {
        byte[] inTable = {0x16, 0x24, 1};
        ByteBuffer end = little(6 + 4 + 1 + 2 * (cells.length + 1) + 20 * cells.length);
        end.put(inTable).put(new byte[] {0x17, 0x24, 1}).putShort((short) 0xd608).putShort((short) (end.capacity() - 9)).put((byte) cells.length);
        for (int edge = 0; edge <= cells.length; edge++) {
            end.putShort((short) (1000 * edge));
        }
        var lines = new ArrayList<Line>();
        for (String cell : cells) {
            lines.add(new Line(cell + "\7", inTable));
        }
        lines.add(new Line("\7", end.array()));
        return lines;
    }

    private OldWordFile(List<Line> lines) {
        String text = lines.stream().map(Line::text).collect(Collectors.joining());
        int length = text.length();
        main.put(TEXT_AT, text.getBytes(StandardCharsets.UTF_16LE));
        head(length);
        put(STYLES, little(20).putShort((short) 18).putShort((short) 0).putShort((short) 10).putShort((short) 1).putShort((short) 91));
        put(PIECES, little(21).put((byte) 2).putInt(16).putInt(0).putInt(length).putShort((short) 0).putInt(TEXT_AT));
        put(FONTS, little(4));
        put(SECTIONS, little(20).putInt(0).putInt(length).putShort((short) 0).putInt(-1));
        put(PROPERTIES, little(544));
        int page = (TEXT_AT + 2 * length) / PAGE + 1;
        characters(page, length);
        paragraphs(page + 1, lines, length);
        lists();
    }

    static byte[] of(List<Line> lines) throws IOException {
        OldWordFile file = new OldWordFile(lines);
        try (POIFSFileSystem compound = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            compound.createDocument(new ByteArrayInputStream(file.main.array()), "WordDocument");
            compound.createDocument(new ByteArrayInputStream(file.table.array()), "1Table");
            compound.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private void head(int length) {
        main.putShort(0, (short) 0xa5ec).putShort(2, (short) 0xc1).putShort(6, (short) 0x804);
        // Text in pieces, tables in the stream 1Table, letters of two bytes.
        main.putShort(10, (short) 0x1204).putShort(12, (short) 0xbf);
        main.putInt(24, TEXT_AT).putInt(28, TEXT_AT + 2 * length);
        main.putShort(32, (short) 14).putShort(62, (short) 22).putInt(64, main.capacity()).putInt(76, length);
        main.putShort(152, (short) 93);
    }

    /** One run to the end, as everything is. */
    private void characters(int page, int length) {
        put(CHARACTER_PAGES, little(12).putInt(TEXT_AT).putInt(TEXT_AT + 2 * length).putInt(page));
        main.putInt(page * PAGE, TEXT_AT).putInt(page * PAGE + 4, TEXT_AT + 2 * length).put(page * PAGE + PAGE - 1, (byte) 1);
    }

    private void paragraphs(int page, List<Line> lines, int length) {
        put(PARAGRAPH_PAGES, little(12).putInt(TEXT_AT).putInt(TEXT_AT + 2 * length).putInt(page));
        int base = page * PAGE;
        int places = 4 * (lines.size() + 1);
        int free = places + 13 * lines.size();
        int at = TEXT_AT;
        for (int i = 0; i < lines.size(); i++) {
            main.putInt(base + 4 * i, at);
            at += 2 * lines.get(i).text().length();
            byte[] formatting = lines.get(i).formatting();
            free += free % 2;
            main.put(base + places + 13 * i, (byte) (free / 2));
            // A length of zero, then the length in words; the style, then the formatting.
            main.put(base + free, (byte) 0).put(base + free + 1, (byte) ((formatting.length + 3) / 2));
            main.put(base + free + 4, formatting);
            free += 4 + formatting.length + 1;
        }
        main.putInt(base + 4 * lines.size(), at).put(base + PAGE - 1, (byte) lines.size());
        if (free >= PAGE - 1) {
            throw new IllegalArgumentException("More than one page of formatting");
        }
    }

    /** One simple list, 第一条, 第二条 and so on, and its one use. */
    private void lists() {
        int at = table.position();
        byte[] text = "第\0条　".getBytes(StandardCharsets.UTF_16LE);
        ByteBuffer list = little(2 + 28 + 28 + 2 + text.length);
        list.putShort((short) 1).putInt(77).putInt(1).position(2 + 26);
        list.put((byte) 1).put((byte) 0);
        // Begins with 1, in Chinese numbers; the place of the number in the text; nothing behind it.
        list.putInt(1).put((byte) 37).put((byte) 0).put((byte) 2).position(2 + 28 + 15);
        list.put((byte) 2).position(2 + 28 + 28);
        list.putShort((short) (text.length / 2)).put(text);
        put(LISTS, list);
        main.putInt(154 + 8 * LISTS, at).putInt(154 + 8 * LISTS + 4, 2 + 28);
        put(LIST_USES, little(4 + 16 + 4).putInt(1).putInt(77));
    }

    private void put(int number, ByteBuffer part) {
        int offset = table.position();
        table.put(part.array());
        main.putInt(154 + 8 * number, offset).putInt(154 + 8 * number + 4, part.capacity());
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
