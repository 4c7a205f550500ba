package org.zhijia.founding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhijia.platform.SheetRows;

/** A workbook with one site a row. The columns are found by their headings, in whatever order they stand. */
public final class Roll {

    /** No list is longer. */
    public static final int MOST_ROWS = 1000;

    /** What a row says, by the column's heading. */
    public enum Column {
        NAME("站点名称", "必填。读者看到的名称，例如：青屏小学教育工会"),
        KEY("站点标识", "网址里的名字，小写字母、数字和连字符。不填则按名称的拼音生成，开通后不能改"),
        KIND("类型", "学校、区县或市；不填按“学校”"),
        PARENT("上级站点标识", "不填则建在当前站点下面；也可以填本表中前面一行的标识"),
        TEMPLATE("模板", "school、district 或 like:某站点标识（照那个站点的栏目、菜单和首页布局）；不填则按类型选"),
        THEME("主题", "主题的名字，例如 campus；不填则用模板的主题"),
        HOSTS("域名", "本站自己的域名，多个用空格隔开；可以不填"),
        ADMINISTRATOR("管理员姓名", "填了就生成一个邀请链接；可以不填"),
        LOGIN("管理员登录名", "不填则按姓名的拼音生成");

        private final String heading;
        private final String help;

        Column(String heading, String help) {
            this.heading = heading;
            this.help = help;
        }

        public String heading() {
            return heading;
        }

        public String help() {
            return help;
        }
    }

    /** @param number as the workbook counts, from 1 */
    public record Line(int number, Map<Column, String> texts) {

        String text(Column column) {
            return texts.getOrDefault(column, "");
        }
    }

    private Roll() { }

    /**
     * Reads the first sheet; empty rows are left out.
     *
     * @throws UnreadableRoll when it is no workbook, has no headings of ours, no rows or too many
     */
    public static List<Line> read(Path workbook) throws IOException {
        var all = rows(workbook);
        var headings = all.stream().filter(row -> columns(row).containsValue(Column.NAME)).findFirst().orElseThrow(UnreadableRoll::noHeadings);
        var columns = columns(headings);
        var lines = all.stream().filter(row -> row.number() > headings.number())
                .map(row -> new Line(row.number(), texts(row, columns))).filter(line -> !line.texts().isEmpty()).toList();
        checkLength(lines);
        return lines;
    }

    private static List<SheetRows.Line> rows(Path workbook) throws IOException {
        try {
            return SheetRows.read(workbook, MOST_ROWS + 100);
        } catch (SheetRows.NoWorkbook e) {
            throw UnreadableRoll.noWorkbook();
        } catch (SheetRows.TooLarge e) {
            throw UnreadableRoll.tooLong(MOST_ROWS);
        }
    }

    /** The sheet to fill in: headings with an example, and a second sheet that explains them. */
    public static void writeBlank(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Zhijia", "1.0")) {
            Worksheet sheet = book.newWorksheet("站点");
            Worksheet help = book.newWorksheet("填写说明");
            for (Column column : Column.values()) {
                int place = column.ordinal();
                sheet.value(0, place, column.heading());
                sheet.style(0, place).bold().set();
                sheet.width(place, 20);
                help.value(place, 0, column.heading());
                help.style(place, 0).bold().set();
                help.value(place, 1, column.help());
            }
            sheet.freezePane(0, 1);
            help.width(0, 18);
            help.width(1, 80);
        }
    }

    private static void checkLength(List<Line> lines) {
        if (lines.isEmpty()) {
            throw UnreadableRoll.noRows();
        }
        if (lines.size() > MOST_ROWS) {
            throw UnreadableRoll.tooLong(MOST_ROWS);
        }
    }

    private static Map<Integer, Column> columns(SheetRows.Line headings) {
        var columns = new HashMap<Integer, Column>();
        for (int at = 0; at < headings.cells().size(); at++) {
            for (Column column : Column.values()) {
                if (headings.cells().get(at).replaceAll("[\\s*＊（(].*", "").equals(column.heading())) {
                    columns.put(at, column);
                }
            }
        }
        return columns;
    }

    private static Map<Column, String> texts(SheetRows.Line row, Map<Integer, Column> columns) {
        var texts = new EnumMap<Column, String>(Column.class);
        for (int at = 0; at < row.cells().size(); at++) {
            if (columns.containsKey(at) && !row.cells().get(at).isEmpty()) {
                texts.put(columns.get(at), row.cells().get(at));
            }
        }
        return texts;
    }
}
