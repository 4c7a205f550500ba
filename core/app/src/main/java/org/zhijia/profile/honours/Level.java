package org.zhijia.profile.honours;

import java.util.regex.Pattern;
import org.zhijia.profile.Levels;

/** How high an honour stands, as its own name or the name of whoever grants it tells. */
final class Level {

    private static final Pattern NATION = Pattern.compile("^(全国|国家|中国|中华|教育部|国务院|全总|中央)");
    private static final Pattern COUNTY = Pattern.compile("^.{0,12}?((?<!自治)县|(?<![治地校社学市园城])区|旗|开发区|园区)");
    private static final Pattern CITY = Pattern.compile("^.{0,10}?((?<![城都])市(?![区场民])|自治州|盟)");
    private static final Pattern PROVINCE = Pattern.compile("^.{0,6}?(省|自治区)");
    private static final Pattern MUNICIPALITY = Pattern.compile("^(北京|天津|上海|重庆)市?");
    private static final Pattern SCHOOL = Pattern.compile(".*(小学|中学|学校|幼儿园|学院|大学|高中|附小|附中)(教育)?(工会)?(委员会)?(党委|党支部|团委)?$");
    private static final Pattern OWN_SCHOOL = Pattern.compile("^(校级|校(?!园|外|长)|本校|我校|学校)");
    private static final Pattern UNION = Pattern.compile("^中国(教育)?工会(?=.)");

    private Level() { }

    /**
     * Of an honour that names its own region: 市师德标兵, 江苏省最美教师.
     *
     * @return one of {@link Levels#ALL}, or empty
     */
    static String ofTitle(String title) {
        return OWN_SCHOOL.matcher(title).find() ? "校" : region(title);
    }

    /** Of whoever grants it; a school's own honours are the school's, whatever city is in its name. */
    static String ofBody(String body) {
        // 中国教育工会桐洲市委员会 is the city's.
        var own = UNION.matcher(body.strip()).replaceFirst("");
        return SCHOOL.matcher(own).matches() ? "校" : region(own);
    }

    /** The smallest region counts: 江苏省南通市教育局 is a city's. */
    private static String region(String name) {
        if (NATION.matcher(name).find()) {
            return "全国";
        }
        if (COUNTY.matcher(name).find()) {
            return "县";
        }
        if (MUNICIPALITY.matcher(name).find()) {
            return "省";
        }
        return CITY.matcher(name).find() ? "市" : PROVINCE.matcher(name).find() ? "省" : "";
    }

    /** As a column of a list has it: 市级, 国家级. */
    static String read(String cell) {
        var text = cell.strip();
        if (text.contains("国")) {
            return "全国";
        }
        return Levels.ALL.stream().filter(text::startsWith).findFirst().orElse(text.startsWith("区") ? "县" : region(text));
    }
}
