package org.zhijia.spi;

import java.util.List;
import java.util.Map;

/**
 * What a reader found in a file.
 *
 * @param title    found or guessed; empty when the text has none
 * @param markdown the whole text; pictures are referred to as {@code ![alt](picture:N)}, N counting from 0 in {@code pictures}
 * @param pictures the embedded pictures, in the order of their first use
 * @param values   what the file itself says about fields, as text by field key or common name ({@code title},
 *                 {@code summary}, {@code tags}, {@code date}, {@code cover}, {@code author}, ...); values are strings,
 *                 or lists and maps of strings
 * @param report   what was kept, dropped or looks wrong
 */
public record DocumentDraft(String title, String markdown, List<Picture> pictures, Map<String, Object> values,
                            List<Remark> report) {

    /** An embedded picture as it stands in the file. */
    public record Picture(String name, String alt, byte[] bytes) { }

    /** One line of the report, in Chinese. */
    public record Remark(Kind kind, String text) {

        /** What became of something in the file. */
        public enum Kind { KEPT, DROPPED, WARNING }
    }

    public DocumentDraft {
        pictures = List.copyOf(pictures);
        values = Map.copyOf(values);
        report = List.copyOf(report);
    }
}
