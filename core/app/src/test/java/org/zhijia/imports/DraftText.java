package org.zhijia.imports;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeMap;
import org.zhijia.spi.DocumentDraft;
import org.zhijia.spi.DocumentDraft.Remark;

/** A draft written down, to be compared with an example or read by a person. */
final class DraftText {

    private DraftText() { }

    static String of(DocumentDraft draft) {
        StringBuilder text = new StringBuilder("title: ").append(draft.title()).append('\n');
        new TreeMap<>(draft.values()).forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        draft.report().forEach(remark -> text.append(remark.kind()).append(' ').append(remark.text()).append('\n'));
        return text.append("----------\n").append(draft.markdown()).append('\n').toString();
    }

    /** Every line stands in the body, in the order of the source, or in the title, the values or the report. */
    static void assertNothingLost(String source, DocumentDraft draft) {
        String body = letters(draft.markdown());
        String told = letters(draft.title() + draft.values() + draft.report().stream().map(Remark::text).reduce("", String::concat));
        int at = 0;
        for (String line : source.lines().filter(line -> !letters(line).isEmpty()).toList()) {
            int found = body.indexOf(letters(line.replaceAll("\\[bookmark:.*?]|(?<=，) # ", "")), at);
            if (found < 0) {
                assertTrue(told.contains(letters(line)) || told.contains(letters(Report.quoted(line))) || isFrontMatter(line, draft), () -> "lost: " + line);
            } else {
                at = found;
            }
        }
    }

    private static boolean isFrontMatter(String line, DocumentDraft draft) {
        return draft.values().toString().contains(line.replaceFirst("^[\\s-]*\\w+:\\s*", "").replaceAll("[\\[\\]]", ""));
    }

    /** All that is not blank and no mark of Markdown. */
    private static String letters(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000\\u200B\\uFEFF\\\\#*_>|\\-]", "");
    }
}
