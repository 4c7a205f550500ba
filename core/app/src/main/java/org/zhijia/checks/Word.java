package org.zhijia.checks;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zhijia.web.Refusal;

/**
 * A wording to look out for.
 *
 * @param wording     1 to 60 characters; one {@code …} in it stands for a few characters without punctuation
 * @param replacement what to write instead, with the same {@code …}; empty where there is nothing to offer
 * @param within      longer wordings that are right although this one stands in them
 * @param blocks      whether it stops a publication
 * @param locked      whether the sites below have to live with it
 */
public record Word(Kind kind, String wording, String replacement, List<String> within, boolean blocks, boolean locked) {

    /** Why it is looked out for: it must or should not be said (敏感词), or it is a slip of the pen (易错词). */
    public enum Kind {
        SENSITIVE, MISTAKEN;

        /** In lower case, as in columns and addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Nothing that could be looked out for. */
    public static class Unfit extends Refusal {

        Unfit(String message) {
            super(422, message);
        }
    }

    public static final int LONGEST = 60;
    static final String GAP = "…";

    private static final int LONGEST_WITHIN = 300;
    private static final Pattern GAPPED = Pattern.compile("[^…]+…[^…]+");

    public Word {
        wording = wording.strip();
        replacement = replacement.strip();
        within = List.copyOf(within);
        if (wording.isEmpty() || wording.length() > LONGEST || wording.chars().anyMatch(Character::isWhitespace)) {
            throw new Unfit("词语应有 1 到 " + LONGEST + " 个字，中间不能有空格：“" + wording + "”。");
        }
        if (wording.contains(GAP) && !GAPPED.matcher(wording).matches()) {
            throw new Unfit("省略号只能用一个，前后都要有字：“" + wording + "”。");
        }
        if (replacement.length() > LONGEST) {
            throw new Unfit("“" + wording + "”的建议写法最多 " + LONGEST + " 个字。");
        }
        if (replacement.equals(wording)) {
            throw new Unfit("“" + wording + "”的建议写法与它本身相同。");
        }
        if (String.join(" ", within).length() > LONGEST_WITHIN) {
            throw new Unfit("“" + wording + "”的例外太多，合计最多 " + LONGEST_WITHIN + " 个字。");
        }
    }

    boolean hasGap() {
        return wording.contains(GAP);
    }

    /** What to write instead of words that were found; they fill the gap. */
    String replacementOf(String found) {
        int gap = wording.indexOf(GAP);
        return gap < 0 ? replacement
                : replacement.replace(GAP, found.substring(gap, found.length() - (wording.length() - gap - 1)));
    }
}
