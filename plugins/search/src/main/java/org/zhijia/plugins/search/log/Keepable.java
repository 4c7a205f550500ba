package org.zhijia.plugins.search.log;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells questions that may be written down from those that could name somebody. */
final class Keepable {

    /** What is longer is no question but a text, and nobody knows what is in it. */
    private static final int LONGEST = 60;

    /** 2024-2025, 2024-09-01 */
    private static final Pattern DAYS = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?:[-~](?:19|20)\\d\\d|[-./]\\d{1,2}(?:[-./]\\d{1,2})?)(?!\\d)");

    /** Telephone, identity card, bank card and student numbers, with or without gaps; document numbers are shorter. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ \\-.]?\\d){6,}");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w");
    private static final Pattern SPEAKABLE = Pattern.compile("[\\p{L}\\p{N}]");

    private Keepable() { }

    /** @param question in normal form; empty when it is not kept */
    static Optional<String> of(String question) {
        var words = question.strip();
        return Optional.of(words).filter(kept -> kept.codePointCount(0, kept.length()) <= LONGEST && kept.length() <= LONGEST
                && SPEAKABLE.matcher(kept).find() && !LONG_NUMBER.matcher(DAYS.matcher(kept).replaceAll("")).find() && !MAIL.matcher(kept).find());
    }
}
