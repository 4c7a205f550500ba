package org.zhijia.desk.people;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a table for spreadsheets, RFC 4180. */
final class Csv {

    private Csv() { }

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A cell that begins like a formula would be computed when the table is opened: the apostrophe makes it a text. */
    private static String cell(String text) {
        var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
