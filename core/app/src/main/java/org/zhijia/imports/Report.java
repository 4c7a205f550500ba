package org.zhijia.imports;

import java.util.ArrayList;
import java.util.List;
import org.zhijia.spi.DocumentDraft.Remark;
import org.zhijia.spi.DocumentDraft.Remark.Kind;

/** Collects what is worth telling about one file, in Chinese, in the order in which it was found. */
final class Report {

    private static final int QUOTED = 60;

    private final List<Remark> remarks = new ArrayList<>();

    Report() { }

    /** Goes on where another ended. */
    Report(List<Remark> earlier) {
        remarks.addAll(earlier);
    }

    void kept(String text) {
        remarks.add(new Remark(Kind.KEPT, text));
    }

    void dropped(String text) {
        remarks.add(new Remark(Kind.DROPPED, text));
    }

    void warning(String text) {
        remarks.add(new Remark(Kind.WARNING, text));
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** Text as a remark shows it: one line in quotation marks, the middle of long text left out. */
    static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return "“" + (line.length() <= QUOTED ? line
                : line.substring(0, QUOTED / 2) + "……" + line.substring(line.length() - QUOTED / 3)) + "”";
    }
}
