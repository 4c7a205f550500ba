package org.zhijia.plugins.search.words;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How characters sound, without tones. */
public final class Pinyin {

    private static final Map<Integer, List<String>> KNOWN = new ConcurrentHashMap<>();
    private static final int LONGEST = 6;

    private Pinyin() { }

    /** All readings of a character, the most usual first; an ASCII letter or digit reads as itself; none: empty. */
    public static List<String> readings(int c) {
        return KNOWN.computeIfAbsent(c, Pinyin::look);
    }

    /** Cuts letters into syllables, the longest first: {@code gonghuifa} is gong, hui, fa. Empty: they are no pinyin. */
    public static List<String> syllables(String letters) {
        List<String> syllables = new ArrayList<>();
        return letters.length() <= 100 && cut(letters, 0, syllables, new boolean[letters.length() + 1]) ? syllables : List.of();
    }

    private static boolean cut(String letters, int from, List<String> syllables, boolean[] dead) {
        if (from == letters.length()) {
            return true;
        }
        if (dead[from]) {
            return false;
        }
        for (int to = Math.min(letters.length(), from + LONGEST); to > from; to--) {
            if (Syllables.ALL.contains(letters.substring(from, to))) {
                syllables.add(letters.substring(from, to));
                if (cut(letters, to, syllables, dead)) {
                    return true;
                }
                syllables.removeLast();
            }
        }
        dead[from] = true;
        return false;
    }

    private static List<String> look(int c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c) ? List.of(Character.toString(c)) : List.of();
        }
        if (!Character.isBmpCodePoint(c) || !Character.isIdeographic(c)) {
            return List.of();
        }
        return PinyinHelper.toPinyinList((char) c, PinyinStyleEnum.NORMAL).stream()
                .map(sound -> sound.toLowerCase(Locale.ROOT).replace('ü', 'v').replaceAll("[^a-z]", ""))
                .filter(sound -> !sound.isEmpty()).distinct().toList();
    }

    /** Read at the first pinyin that somebody types. */
    private static final class Syllables {

        static final Set<String> ALL = IntStream.rangeClosed(0x4E00, 0x9FA5).boxed()
                .flatMap(c -> readings(c).stream()).filter(sound -> sound.length() > 1 || "aoe".contains(sound))
                .collect(Collectors.toUnmodifiableSet());
    }
}
