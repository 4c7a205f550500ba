package org.zhijia.founding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhijia.founding.Roll.Column;

class RollTest {

    @TempDir
    Path folder;

    @Test
    void columnsAreFoundByTheirHeadingsWhereverTheyStand() throws IOException {
        var lines = Roll.read(workbook(List.of("各校站点一览"), List.of("管理员姓名", "备注", "站点名称*", "站点标识（可不填）"),
                List.of("方知夏", "急", " 青屏小学 ", "qingping"), List.of(), List.of("", "", "听澜中学", "")));
        assertEquals(List.of(3, 5), lines.stream().map(Roll.Line::number).toList());
        assertEquals(Map.of(Column.ADMINISTRATOR, "方知夏", Column.NAME, "青屏小学", Column.KEY, "qingping"), lines.getFirst().texts());
        assertEquals(Map.of(Column.NAME, "听澜中学"), lines.getLast().texts());
    }

    @Test
    void keyThatTheWorkbookTakesForANumberIsReadAsItWasTyped() throws IOException {
        var file = folder.resolve("numbers.xlsx");
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("站点");
            sheet.value(0, 0, "站点名称");
            sheet.value(0, 1, "管理员登录名");
            sheet.value(1, 0, "第八中学");
            sheet.value(1, 1, 20260901);
        }
        assertEquals("20260901", Roll.read(file).getFirst().text(Column.LOGIN));
    }

    @Test
    void blankSheetHasAllHeadingsAndNoRows() throws IOException {
        var file = folder.resolve("blank.xlsx");
        try (var out = Files.newOutputStream(file)) {
            Roll.writeBlank(out);
        }
        assertEquals(UnreadableRoll.noRows().getMessage(), assertThrows(UnreadableRoll.class, () -> Roll.read(file)).getMessage());
    }

    @Test
    void whatIsNoListOfSitesIsRefused() throws IOException {
        var text = Files.writeString(folder.resolve("text.xlsx"), "站点名称,站点标识");
        assertEquals(UnreadableRoll.noWorkbook().getMessage(), assertThrows(UnreadableRoll.class, () -> Roll.read(text)).getMessage());
        var zip = folder.resolve("zip.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertEquals(UnreadableRoll.noWorkbook().getMessage(), assertThrows(UnreadableRoll.class, () -> Roll.read(zip)).getMessage());
        var other = workbook(List.of("姓名", "电话"), List.of("甲", "1"));
        assertEquals(UnreadableRoll.noHeadings().getMessage(), assertThrows(UnreadableRoll.class, () -> Roll.read(other)).getMessage());
    }

    @Test
    void workbookThatUnpacksToFarTooMuchIsRefusedUnread() throws IOException {
        var file = folder.resolve("bomb.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 41; i++) {
                out.write(zeros);
            }
        }
        assertEquals(UnreadableRoll.tooLong(Roll.MOST_ROWS).getMessage(), assertThrows(UnreadableRoll.class, () -> Roll.read(file)).getMessage());
    }

    @SafeVarargs
    private Path workbook(List<String>... rows) throws IOException {
        var file = folder.resolve(System.nanoTime() + ".xlsx");
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("站点");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    if (!rows[row].get(column).isEmpty()) {
                        sheet.value(row, column, rows[row].get(column));
                    }
                }
            }
        }
        return file;
    }
}
