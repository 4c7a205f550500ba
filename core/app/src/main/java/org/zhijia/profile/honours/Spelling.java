package org.zhijia.profile.honours;

import java.util.regex.Pattern;

/** One way of writing for names that people write in several. */
final class Spelling {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00a0]+");
    private static final Pattern DOT = Pattern.compile("[•・‧⋅.．]");
    private static final Pattern UNION = Pattern.compile("(教育)?工会(委员会)?$");
    /** Shorter ends are common to too many schools: 中学, 幼儿园. */
    private static final int TELLING = 4;

    private Spelling() { }

    /** Names of two characters are spread to the width of three; the dot of other peoples' names has many forms. */
    static String name(String typed) {
        return DOT.matcher(SPACE.matcher(typed).replaceAll("")).replaceAll("·");
    }

    /** 市实验小学 is 桐洲市实验小学, and so is its union. */
    static boolean sameSchool(String one, String other) {
        var first = school(one);
        var second = school(other);
        return first.equals(second) ? !first.isEmpty() : isEnd(first, second) || isEnd(second, first);
    }

    private static boolean isEnd(String whole, String end) {
        return end.length() > TELLING && whole.endsWith(end);
    }

    private static String school(String typed) {
        return UNION.matcher(SPACE.matcher(typed).replaceAll("")).replaceFirst("");
    }
}
