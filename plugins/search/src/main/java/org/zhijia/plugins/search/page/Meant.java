package org.zhijia.plugins.search.page;

import java.util.Collections;
import java.util.Optional;
import org.zhijia.plugins.search.words.Normal;
import org.zhijia.plugins.search.words.Pinyin;

/**
 * Guesses what somebody meant whose words were not found: the piece of a title, or of what others ask, that differs least.
 * Characters that sound the same are the usual mistake, since that is how they are typed.
 */
final class Meant {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;
    private static final double SAME_SOUND = .3;

    private final String words;
    private final Typed typed;

    /** What is farther away was not meant. */
    private double nearest;
    private String found = "";

    Meant(String asked) {
        words = Normal.fold(asked).strip();
        typed = Typed.of(asked);
        // In a short word another character makes another word.
        nearest = words.length() < 4 ? .7 : 1.2;
    }

    /** @param folded a text in normal form; of several that are as near, the first one counts. Whatever stands there literally was meant */
    void look(String folded) {
        if (words.length() < SHORTEST || words.length() > LONGEST && !typed.isLetters()) {
            return;
        }
        if (typed.isLetters()) {
            if (found.isEmpty()) {
                found = typed.spelt(folded).orElse("");
            }
            return;
        }
        for (int from = 0; from + words.length() <= folded.length(); from++) {
            double distance = distance(folded, from);
            if (distance < nearest) {
                nearest = distance;
                found = distance == 0 ? "" : folded.substring(from, from + words.length());
            }
        }
    }

    Optional<String> found() {
        return Optional.of(found).filter(meant -> !meant.isEmpty());
    }

    /** Stops counting as soon as it is too far. */
    private double distance(String text, int from) {
        double distance = 0;
        for (int i = 0; i < words.length() && distance < nearest; i++) {
            char asked = words.charAt(i);
            char there = text.charAt(from + i);
            if (asked != there) {
                distance += soundsLike(asked, there) ? SAME_SOUND : 1;
            }
        }
        return distance;
    }

    private static boolean soundsLike(char one, char other) {
        return one > 127 && other > 127 && !Collections.disjoint(Pinyin.readings(one), Pinyin.readings(other));
    }
}
