package org.zhijia.profile.honours;

import java.util.regex.Pattern;

/** Names of schools and other places where people work. */
final class Unit {

    /** How the longer kinds end. */
    static final String END = "(?:小学|中学|学校|幼儿园|学院|大学|高中|初中|职校|中专|分校|校区|附小|附中|一中|二中|三中|四中|实小|中心校|教育集团|集团|总校|党校|教研室|研究院|科学院|研究中心|发展中心|中心|工会|教育局|教体局|总园|机关)";

    private static final Pattern FORM = Pattern.compile("[\\p{IsHan}0-9０-９A-Za-z·“”\"（）()—-]{1,40}" + END + "(?:[（(][^（）()]{1,20}[）)])?|[\\p{IsHan}0-9]{2,20}(?:局|院|所|站|公司|委员会|部|处|校|园)");

    private Unit() { }

    static boolean is(String text) {
        return FORM.matcher(text).matches();
    }
}
