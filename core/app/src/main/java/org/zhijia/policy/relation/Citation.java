package org.zhijia.policy.relation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhijia.policy.DocumentNumber;

/**
 * A document named in a text: 《…》, with its number behind it where there is one.
 *
 * @param title  between the marks, with those of titles inside it
 * @param number in its normal form; may be empty
 * @param start  of the opening mark
 * @param end    behind the number, or the closing mark
 */
record Citation(String title, String number, int start, int end) {

    private static final Pattern NUMBER = Pattern.compile("\\s*[（(]([^《》（()）。；]{1,30}[〔\\[(（【﹝［][^《》。；]{4,12}?号)[^（）()《》]{0,12}[）)]");
    private static final int LONGEST = 200;

    /** In reading order. A mark that is not closed names nothing. */
    static List<Citation> in(String text) {
        var found = new ArrayList<Citation>();
        for (int at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at)) {
            int close = closing(text, at);
            if (close < 0) {
                at++;
            } else {
                found.add(of(text, at, close));
                at = found.getLast().end();
            }
        }
        return found;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < Math.min(text.length(), open + LONGEST); i++) {
            depth += text.charAt(i) == '《' ? 1 : text.charAt(i) == '》' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Citation of(String text, int open, int close) {
        var title = text.substring(open + 1, close).strip();
        var behind = NUMBER.matcher(text).region(close + 1, text.length());
        if (behind.lookingAt()) {
            var number = DocumentNumber.read(Normalizer.normalize(behind.group(1), Normalizer.Form.NFKC));
            if (number.isPresent()) {
                return new Citation(title, number.get().toString(), open, behind.end());
            }
        }
        return new Citation(title, "", open, close + 1);
    }
}
