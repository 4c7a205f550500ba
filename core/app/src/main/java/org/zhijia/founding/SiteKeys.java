package org.zhijia.founding;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Suggests a key for a site from its Chinese name. The word list that it needs is read at the first question. */
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
        var words = words(core.isEmpty() ? name : core);
        var whole = String.join("", words);
        var key = whole.length() <= COMFORTABLE ? whole : initials(words);
        key = Charter.KEY.matcher(key).matches() ? key : NAMELESS;
        return free(key.substring(0, Math.min(LONGEST, key.length())), taken);
    }

    private static List<String> words(String name) {
        var pinyin = PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL).toLowerCase(Locale.ROOT).replace('ü', 'v');
        return Arrays.stream(pinyin.split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String initials(List<String> words) {
        var letters = new StringBuilder();
        words.forEach(word -> letters.append(Character.isDigit(word.charAt(0)) ? word : word.substring(0, 1)));
        return letters.toString();
    }

    private static String free(String key, Predicate<String> taken) {
        var free = key;
        for (int number = 2; taken.test(free); number++) {
            free = key + "-" + number;
        }
        return free;
    }
}
