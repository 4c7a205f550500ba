package org.zhijia.plugins.search.page;

import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhijia.plugins.search.words.Characters;
import org.zhijia.plugins.search.words.Normal;
import org.zhijia.plugins.search.words.Pinyin;
import org.zhijia.plugins.search.words.Squeezed;

/**
 * Guesses what somebody meant whose words were not found: the piece of a title, or of what others ask, that differs least.
 * Characters that sound the same are the usual mistake, since that is how they are typed. Punctuation is no part of what
 * is compared, since nobody is corrected for that.
 */
final class Meant {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;
    private static final double SAME_SOUND = .3;
    private static final double OTHER = 1;
    private static final double OTHER_WORD = Double.POSITIVE_INFINITY;
    /** Where a title is cited all of it is proposed; better is what can be proposed as it was typed. */
    private static final double MORE_THAN_TYPED = .1;
    /** Searched for with these it would have to stand there exactly. */
    private static final Pattern QUOTES = Pattern.compile("[《》“”‘’「」『』\"']+");

    private final String words;
    private final Typed typed;

    /** What is farther away was not meant. */
    private double nearest;
    private String found = "";

    Meant(String asked) {
        words = Characters.squeezed(Normal.fold(asked));
        typed = Typed.of(words);
        // In a short word another character makes another word.
        nearest = words.length() < 4 ? .7 : 1.2;
    }

    /** @param folded a text in normal form; of several that are as near, the first one counts. Whatever stands there literally was meant */
    void look(String folded) {
        if (typed.isLetters()) {
            spell(folded);
        } else if (words.length() >= SHORTEST && words.length() <= LONGEST) {
            compare(folded);
        }
    }

    Optional<String> found() {
        return Optional.of(found).filter(meant -> !meant.isEmpty());
    }

    private void spell(String folded) {
        int from = typed.spelt(folded);
        if (from >= 0) {
            offer(SAME_SOUND, folded, from, from + typed.syllables());
        }
    }

    private void compare(String folded) {
        var text = Squeezed.of(folded);
        for (int from = 0; from + words.length() <= text.length(); from++) {
            double distance = distance(text, from);
            if (distance == 0) {
                nearest = 0;
                found = "";
            } else if (distance < nearest) {
                offer(distance, folded, text.place(from), text.place(from + words.length() - 1) + 1);
            }
        }
    }

    /** Stops counting as soon as it is too far. */
    private double distance(Squeezed text, int from) {
        double distance = 0;
        for (int i = 0; i < words.length() && distance < nearest; i++) {
            char asked = words.charAt(i);
            char there = text.charAt(from + i);
            if (asked != there) {
                distance += soundsLike(asked, there) ? SAME_SOUND : isHeld(text, from, i) ? OTHER : OTHER_WORD;
            }
        }
        return distance;
    }

    private static boolean soundsLike(char one, char other) {
        return one > 127 && other > 127 && !Collections.disjoint(Pinyin.readings(one), Pinyin.readings(other));
    }

    // 校教代会 is not meant by 届教代会: what stands beside a word belongs to another one, unless nothing else is beside it.
    private boolean isHeld(Squeezed text, int from, int i) {
        return i == 0 ? text.isApart(from) : i < words.length() - 1 || text.isApart(from + words.length());
    }

    private void offer(double distance, String folded, int from, int to) {
        int opened = folded.lastIndexOf('《', from - 1);
        int begin = opened > folded.lastIndexOf('》', from - 1) ? opened + 1 : from;
        int closed = folded.indexOf('》', to);
        int next = folded.indexOf('《', to);
        int end = closed >= 0 && (next < 0 || closed < next) ? closed : to;
        double farther = distance + (begin < from || to < end ? MORE_THAN_TYPED : 0);
        if (farther < nearest) {
            nearest = farther;
            found = QUOTES.matcher(folded.substring(begin, end)).replaceAll("").strip();
        }
    }
}
