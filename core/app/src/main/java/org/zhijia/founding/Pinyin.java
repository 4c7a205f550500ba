package org.zhijia.founding;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Chinese names as Latin letters. The word list that it needs is read at the first question. */
final class Pinyin {

    private Pinyin() { }

    /** A word for each character, and one for each run of Latin letters or digits; everything else is left out. */
    static List<String> words(String name) {
        var pinyin = PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL).toLowerCase(Locale.ROOT).replace('ü', 'v');
        return Arrays.stream(pinyin.split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
    }

    /** The key itself, or with the first number from 2 on that makes it free. */
    static String free(String key, String between, Predicate<String> taken) {
        var free = key;
        for (int number = 2; taken.test(free); number++) {
            free = key + between + number;
        }
        return free;
    }
}
