package org.zhijia.founding;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Suggests a key for a site from its Chinese name. */
public final class SiteKeys {

    /** Longer ones nobody types: then the first letters must do. */
    private static final int COMFORTABLE = 24;
    private static final int LONGEST = 36;
    private static final String NAMELESS = "site";
    /** What all of a city's names share tells none from another. */
    private static final Pattern PLACE = Pattern.compile("^.{2,6}?[市区县](?=.{4})");
    private static final Pattern OFFICE = Pattern.compile("(教育)?工会(委员会)?$");

    private SiteKeys() { }

    /**
     * @param taken whether a key is another site's
     * @return a key that is not taken and matches {@link Charter#KEY}
     */
    public static String suggest(String name, Predicate<String> taken) {
        var core = PLACE.matcher(OFFICE.matcher(name.strip()).replaceFirst("")).replaceFirst("");
        var words = Pinyin.words(core.isEmpty() ? name : core);
        var whole = String.join("", words);
        var key = whole.length() <= COMFORTABLE ? whole : initials(words);
        key = Charter.KEY.matcher(key).matches() ? key : NAMELESS;
        return Pinyin.free(key.substring(0, Math.min(LONGEST, key.length())), "-", taken);
    }

    private static String initials(List<String> words) {
        var letters = new StringBuilder();
        words.forEach(word -> letters.append(Character.isDigit(word.charAt(0)) ? word : word.substring(0, 1)));
        return letters.toString();
    }
}
