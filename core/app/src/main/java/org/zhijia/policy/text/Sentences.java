package org.zhijia.policy.text;

/** Whether a sentence was broken, as pages break it when a scan becomes text. */
final class Sentences {

    /** Shorter ones without an end are headings, names and salutations. */
    private static final int SENTENCE = 40;
    private static final int REMAINDER = 9;

    private Sentences() { }

    /** Behind a full sentence, or in a long one, words without an end. */
    static boolean isUnfinished(String text) {
        String last = text.substring(text.lastIndexOf('\n') + 1);
        if (last.isEmpty() || !Character.isIdeographic(last.charAt(last.length() - 1))) {
            return last.length() >= SENTENCE && !last.isEmpty() && "，、,（《“".indexOf(last.charAt(last.length() - 1)) >= 0;
        }
        int end = Math.max(Math.max(last.lastIndexOf('。'), last.lastIndexOf('；')), Math.max(last.lastIndexOf('！'), last.lastIndexOf('？')));
        int comma = last.lastIndexOf('，');
        String words = last.substring(Math.max(end, comma) + 1);
        if (words.indexOf('：') >= 0 || words.indexOf(' ') >= 0) {
            return false;
        }
        return comma > end ? end >= 4 || comma >= SENTENCE / 2 && words.length() <= SENTENCE : end >= 0 && words.length() >= REMAINDER;
    }

    /** Whether a line can be the second half of a sentence. */
    static boolean canResume(String line) {
        char first = line.charAt(0);
        boolean begins = Character.isIdeographic(first) || "，。、；：”’》）％".indexOf(first) >= 0;
        return begins && line.chars().anyMatch(c -> "，。；：！？".indexOf(c) >= 0);
    }
}
