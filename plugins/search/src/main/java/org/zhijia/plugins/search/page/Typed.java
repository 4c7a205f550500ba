package org.zhijia.plugins.search.page;

import java.util.ArrayList;
import java.util.List;
import org.zhijia.plugins.search.words.Normal;
import org.zhijia.plugins.search.words.Pinyin;

/**
 * What somebody has typed so far, as it is looked for in titles: characters stand for themselves, letters also for how a
 * character begins to sound, and syllables for how it sounds. So 教代会 is found by 教代, by jdh, by jiaodaihui, and by 教dh,
 * which input methods show while one is typing.
 */
final class Typed {

    private final String folded;
    private final boolean letters;

    /** Ways to read it; each part of a way stands for one character. */
    private final List<List<String>> ways = new ArrayList<>();

    private Typed(String folded) {
        this.folded = folded;
        letters = folded.matches("[a-z]{2,}");
        ways.add(folded.chars().mapToObj(Character::toString).toList());
        if (letters) {
            ways.add(Pinyin.syllables(folded));
        }
    }

    static Typed of(String typed) {
        return new Typed(Normal.fold(typed).replaceAll("[\\s'’]+", ""));
    }

    String folded() {
        return folded;
    }

    boolean isEmpty() {
        return folded.isEmpty();
    }

    boolean isLetters() {
        return letters;
    }

    /** How well it stands in a text, less is better: at its beginning, within it, by sound at its beginning, within it; -1: not at all. */
    int within(String text) {
        int literally = text.indexOf(folded);
        if (literally >= 0) {
            return literally == 0 ? 0 : 1;
        }
        int bySound = bySound(text);
        return bySound < 0 ? -1 : bySound == 0 ? 2 : 3;
    }

    /** Of letters, how many characters they spell by whole syllables; 0: they are no pinyin. */
    int syllables() {
        return letters ? ways.getLast().size() : 0;
    }

    /** Where in a text the characters begin that sound like it, by whole syllables; -1: nowhere. */
    int spelt(String text) {
        for (int from = 0; syllables() > 0 && from < text.length(); from++) {
            if (stands(ways.getLast(), text, from)) {
                return from;
            }
        }
        return -1;
    }

    private int bySound(String text) {
        for (int from = 0; from < text.length(); from++) {
            for (var way : ways) {
                if (stands(way, text, from)) {
                    return from;
                }
            }
        }
        return -1;
    }

    private static boolean stands(List<String> parts, String text, int from) {
        if (parts.isEmpty() || from + parts.size() > text.length()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!isMeant(parts.get(i), text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMeant(String part, char c) {
        char first = part.charAt(0);
        if (part.length() == 1) {
            return first == c || Initials.of(c, first);
        }
        return Initials.of(c, first) && Pinyin.readings(c).contains(part);
    }
}
