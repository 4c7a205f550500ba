package org.zhijia.imports;

import java.util.regex.Pattern;

/**
 * Text written so that Markdown shows it as it stands. Numbers at the start of a line are escaped too: a typed number
 * is content, and a list would count it anew.
 */
final class Verbatim {

    private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[<~|]|&(?=#?\\w+;)");
    private static final Pattern LINE_START =
            Pattern.compile("(?m)^(?:(#{1,6})(?=\\s|$)|([-+=])(?=[\\s\\-=]|$)|(>)|(\\d{1,9})([.)])(?=\\s|$))");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");

    private Verbatim() { }

    static String markdown(String text) {
        return lineStarts(inline(text));
    }

    /** Marks within a line. */
    static String inline(String text) {
        return INLINE.matcher(text).replaceAll(found -> "\\\\\\" + found.group());
    }

    /** Marks that count only where a line begins. */
    static String lineStarts(String markdown) {
        return LINE_START.matcher(markdown).replaceAll(found -> found.group(4) != null
                ? found.group(4) + "\\\\" + found.group(5) : "\\\\" + found.group());
    }

    /** What a reader sees of a simple piece of Markdown: no heading marks, no emphasis, no backslashes. */
    static String plain(String markdown) {
        String unmarked = markdown.strip().replaceFirst("^#{1,6}\\s+", "").replaceFirst("\\s+#+$", "")
                .replaceAll("(?<!\\\\)(\\*\\*|__)", "");
        return ESCAPED.matcher(unmarked).replaceAll("$1").strip();
    }
}
