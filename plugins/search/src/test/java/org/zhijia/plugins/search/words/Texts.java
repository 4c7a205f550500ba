package org.zhijia.plugins.search.words;

import java.util.Random;

/** Random texts of the kinds that people and converters produce. */
public final class Texts {

    private static final String[] KINDS = {"工会法教代会职工代表大会第十条关于印发的通知", "職業會標誌並與", "abcXYZ", "０１２ＡＢｃ％", "0123456789",
            "，。、；：？！“”‘’（）《》〔〕【】…—", " \t\n\u3000\u00a0", "\u0000\u0007\u001b\u200b\ufeff\ufffe", "é\u0301n\u0303ﾊﾞか\u3099",
            "①㈠㎡ﬁ½", "+-&|!(){}[]^\"~*?:\\/'", "〇○零一二三十百"};
    private static final String[] WIDE = {"😀", "𠀀", "👩‍🏫", "🇨🇳", "\ud83d", "\ude00"};

    private Texts() { }

    public static String any(Random random, int longest) {
        var text = new StringBuilder();
        int length = random.nextInt(longest + 1);
        while (text.length() < length) {
            var kind = KINDS[random.nextInt(KINDS.length)];
            if (random.nextInt(8) == 0) {
                text.append(WIDE[random.nextInt(WIDE.length)]);
            } else {
                text.append(kind.charAt(random.nextInt(kind.length())));
            }
        }
        return text.toString();
    }
}
