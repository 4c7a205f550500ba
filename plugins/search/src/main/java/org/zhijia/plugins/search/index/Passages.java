package org.zhijia.plugins.search.index;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text without clauses into pieces of a few sentences. Nothing is lost but blanks at the cuts. */
final class Passages {

    private static final int ENOUGH = 200;
    private static final int MOST = 500;
    private static final String ENDS = "。！？!?；;\n";

    private Passages() { }

    static List<String> of(String text) {
        List<String> passages = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = end(text, from);
            var passage = text.substring(from, to).strip();
            if (!passage.isEmpty()) {
                passages.add(passage);
            }
            from = to;
        }
        return passages;
    }

    private static int end(String text, int from) {
        int last = Math.min(text.length(), from + MOST);
        for (int to = Math.min(last, from + ENOUGH); to < last; to++) {
            if (ENDS.indexOf(text.charAt(to - 1)) >= 0) {
                return to;
            }
        }
        return last < text.length() && Character.isLowSurrogate(text.charAt(last)) ? last - 1 : last;
    }
}
