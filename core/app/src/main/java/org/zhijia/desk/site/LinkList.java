package org.zhijia.desk.site;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhijia.desk.Messages;
import org.zhijia.founding.Administrators.Appointed;

/** A workbook of new sites with their administrators and the links that let them in. */
final class LinkList {

    private static final List<String> HEADINGS = List.of("site", "key", "administrator", "login", "link");

    private LinkList() { }

    /** @param base where the desk is reached */
    static void write(List<Appointed> links, URI base, Messages messages, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Zhijia", "1.0")) {
            Worksheet sheet = book.newWorksheet(messages.say("site.links.title"));
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, messages.say("site.links." + HEADINGS.get(column)));
                sheet.style(0, column).bold().set();
                sheet.width(column, column == HEADINGS.size() - 1 ? 70 : 20);
            }
            for (int i = 0; i < links.size(); i++) {
                write(sheet, i + 1, links.get(i), base);
            }
        }
    }

    private static void write(Worksheet sheet, int row, Appointed link, URI base) {
        sheet.value(row, 0, link.site().name());
        sheet.value(row, 1, link.site().key());
        sheet.value(row, 2, link.account().name());
        sheet.value(row, 3, link.account().login());
        sheet.value(row, 4, link.secret().map(secret -> base.resolve("/desk/invitation/" + secret).toString()).orElse(""));
    }
}
