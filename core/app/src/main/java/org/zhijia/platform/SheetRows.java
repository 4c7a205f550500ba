package org.zhijia.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Rows of a workbook (xlsx) that somebody has sent: as texts, and never more of them than are asked for. */
public final class SheetRows {

    private static final long LARGEST_UNPACKED = 40L << 20;
    private static final int LONGEST_CELL = 500;
    private static final int MOST_COLUMNS = 100;

    /** The file is no workbook. */
    public static class NoWorkbook extends IOException { }

    /** Unpacked it is larger than any list. */
    public static class TooLarge extends IOException { }

    /**
     * @param number as the workbook counts, from 1
     * @param cells  from the first column on; empty where there is nothing
     */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    private SheetRows() { }

    /**
     * The first rows of the first sheet.
     *
     * @throws NoWorkbook when it is none
     * @throws TooLarge   when it is larger than it should be
     */
    public static List<Line> read(Path workbook, int most) throws IOException {
        checkSize(workbook);
        try (InputStream in = Files.newInputStream(workbook); ReadableWorkbook book = new ReadableWorkbook(in);
             var rows = book.getFirstSheet().openStream()) {
            return rows.limit(most).map(row -> new Line(row.getRowNum(), cells(row))).toList();
        } catch (ExcelReaderException e) {
            throw new NoWorkbook();
        }
    }

    /** What it says of its own sizes need not be true, so they are counted. */
    private static void checkSize(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            long unpacked = 0;
            for (ZipEntry part : Collections.list(zip.entries())) {
                unpacked += size(zip, part, LARGEST_UNPACKED - unpacked);
            }
        } catch (ZipException e) {
            throw new NoWorkbook();
        }
    }

    private static long size(ZipFile zip, ZipEntry part, long most) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                size += length;
                if (size > most) {
                    throw new TooLarge();
                }
            }
        }
        return size;
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        row.forEach(cell -> {
            if (cell != null && cell.getColumnIndex() < MOST_COLUMNS) {
                while (cells.size() < cell.getColumnIndex()) {
                    cells.add("");
                }
                cells.add(text(cell));
            }
        });
        return cells;
    }

    private static String text(Cell cell) {
        var text = cell.getText().replace('\u00a0', ' ').strip();
        return text.substring(0, Math.min(LONGEST_CELL, text.length()));
    }
}
