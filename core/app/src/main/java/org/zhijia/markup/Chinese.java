package org.zhijia.markup;

import java.lang.Character.UnicodeBlock;
import java.util.Set;

/** Which characters are Chinese: ideographs and the full-width marks that stand among them. */
final class Chinese {

    private static final Set<UnicodeBlock> WIDE_BLOCKS = Set.of(
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
            UnicodeBlock.CJK_COMPATIBILITY_FORMS, UnicodeBlock.SMALL_FORM_VARIANTS, UnicodeBlock.VERTICAL_FORMS);

    // Chinese and Latin share these code points: only the company they keep tells whose they are.
    private static final String SHARED_MARKS = "“”‘’—…·";

    private Chinese() { }

    /** Whether a text has anything Chinese; one character is enough. */
    static boolean in(CharSequence text) {
        return text.codePoints().anyMatch(Chinese::isWide);
    }

    /** A character or mark that is as wide as it is high. */
    static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint) || WIDE_BLOCKS.contains(UnicodeBlock.of(codePoint));
    }

    /** A punctuation mark as Chinese uses it. */
    static boolean isMark(int codePoint) {
        return SHARED_MARKS.indexOf(codePoint) >= 0
                || isWide(codePoint) && !Character.isLetterOrDigit(codePoint) && !Character.isSpaceChar(codePoint);
    }
}
