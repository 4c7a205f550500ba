package org.zhijia.profile.honours;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.zhijia.platform.SheetRows;

/** A workbook with a list of honours, as the text that it is read as: one row a line, tabs between the cells. */
public final class HonourSheet {

    static final int MOST_ROWS = 2000;

    private HonourSheet() { }

    /** @throws UnfitList when it is no workbook, or too large */
    public static String text(Path workbook) throws IOException {
        try {
            var rows = SheetRows.read(workbook, MOST_ROWS + 1);
            if (rows.size() > MOST_ROWS) {
                throw UnfitList.tooManyRows(MOST_ROWS);
            }
            return rows.stream().map(HonourSheet::line).collect(Collectors.joining("\n"));
        } catch (SheetRows.NoWorkbook e) {
            throw UnfitList.noWorkbook();
        } catch (SheetRows.TooLarge e) {
            throw UnfitList.tooManyRows(MOST_ROWS);
        }
    }

    /** A title above the table is one cell and needs no tab. */
    private static String line(SheetRows.Line row) {
        return row.cells().stream().map(cell -> cell.replaceAll("[\\t\\n\\r|]+", " ")).collect(Collectors.joining("\t")).replaceFirst("\\t+$", "");
    }
}
