package org.zhijia.policy.text;

/** What a reader sees of a line of Markdown. One pass over the characters, whatever they are. */
final class Plain {

    private static final String BOOKMARK = "[bookmark";
    private static final int LONGEST_BOOKMARK = 60;

    private Plain() { }

    /** Without marks of headings, quotations, emphasis and links, without backslashes and without what nobody can see. */
    static String of(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        boolean links = true;
        for (int i = beginning(line); i < line.length(); i++) {
            char c = line.charAt(i);
            char next = i + 1 < line.length() ? line.charAt(i + 1) : '\0';
            int bookmark = bookmarkEnd(line, i);
            if (bookmark > 0) {
                i = bookmark - 1;
            } else if (c == '\\' && isPunctuation(next)) {
                plain.append(next);
                i++;
            } else if (c == next && (c == '*' || c == '_')) {
                i++;
            } else if (c == '[' && links) {
                int close = line.indexOf("](", i);
                int end = close < 0 ? -1 : line.indexOf(')', close);
                links = end > 0;
                if (links) {
                    plain.append(line, i + 1, close);
                    i = end;
                } else {
                    plain.append(c);
                }
            } else if (!isInvisible(c) && !(c == '!' && next == '[' && links)) {
                plain.append(isBlank(c) && c != '\u3000' ? ' ' : c);
            }
        }
        return plain.toString().strip();
    }

    /** How many hashes make the line a heading; 0 where it is none. */
    static int headingLevel(String line) {
        int from = skipBlank(line, 0);
        int to = from;
        while (to < line.length() && line.charAt(to) == '#') {
            to++;
        }
        boolean heading = to - from <= 6 && (to == line.length() || isBlank(line.charAt(to)));
        return heading ? to - from : 0;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u3000' || c == '\u00A0' || c == '\u202F' || c == '\n' || c == '\r' || c == '\f' || c == '\u000B';
    }

    /** Behind a mark of a converter, such as {@code [bookmark: _GoBack]}; 0 where none begins. */
    private static int bookmarkEnd(String line, int at) {
        int from = line.charAt(at) == '\\' ? at + 1 : at;
        if (!line.startsWith(BOOKMARK, from)) {
            return 0;
        }
        int close = line.indexOf(']', from);
        return close > 0 && close - from <= LONGEST_BOOKMARK ? close + 1 : 0;
    }

    private static int beginning(String line) {
        int from = skipBlank(line, 0);
        while (from < line.length() && line.charAt(from) == '>') {
            from = skipBlank(line, from + 1);
        }
        int level = headingLevel(line.substring(from));
        return level == 0 ? from : skipBlank(line, from + level);
    }

    private static int skipBlank(String line, int from) {
        int at = from;
        while (at < line.length() && (isBlank(line.charAt(at)) || isInvisible(line.charAt(at)))) {
            at++;
        }
        return at;
    }

    static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD' || c < ' ' && !isBlank(c) || c == '\u007F';
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < '\u007F' && !Character.isLetterOrDigit(c);
    }
}
