package org.zhijia.profile.honours;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a text says about who was honoured with what, as unions write it: in sentences, in lists below a heading, in tables.
 * Nothing in it is certain: an officer looks through it beside the text.
 *
 * @param text    as it was read: line ends are single, invisible characters are gone
 * @param remarks about what was left out, in Chinese
 */
public record HonourText(String text, List<Award> awards, List<String> remarks) {

    /** In characters; more is not read. */
    public static final int LONGEST = 100_000;
    /** People; more are not read. */
    public static final int MOST_PEOPLE = 1000;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u000b\\f\\u0085]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]|[\\x00-\\x08\\x0e-\\x1f\\x7f]|\\*\\*|__|\\\\(?=[\\p{Punct}])");

    public HonourText {
        awards = List.copyOf(awards);
        remarks = List.copyOf(remarks);
    }

    /** Reads any text whatever. */
    public static HonourText read(String raw) {
        var text = INVISIBLE.matcher(LINE_END.matcher(raw).replaceAll("\n")).replaceAll("");
        var cut = text.substring(0, Math.min(LONGEST, text.length()));
        return new HonourReader(cut).read();
    }
}
