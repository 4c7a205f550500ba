package org.zhijia.plugins.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhijia.plugins.search.words.Characters;
import org.zhijia.plugins.search.words.DocumentKey;
import org.zhijia.plugins.search.words.Normal;
import org.zhijia.plugins.search.words.Numerals;
import org.zhijia.plugins.search.words.Reference;
import org.zhijia.plugins.search.words.Synonyms;

/**
 * What was typed, understood by its shape.
 *
 * @param whole    all that counts of it, in normal form, in one piece
 * @param pieces   what blanks separate, without punctuation
 * @param quoted   what stands in quotes: exactly this is wanted
 * @param runs     what is left between question words and punctuation, for ranking
 * @param number   the document number that it is
 * @param cited    title and place that it cites
 * @param question whether somebody asks, rather than names what to find
 */
record Typed(String whole, List<String> pieces, List<String> quoted, List<String> runs, Optional<DocumentKey> number,
             Optional<Reference.Cited> cited, boolean question) {

    /** More than anybody means; the rest is not read. */
    static final int MOST = 200;

    private static final float OTHER_WORDS = 0.5f;
    /** Single ones only around at least two Chinese characters: an apostrophe is no quote. */
    private static final Pattern QUOTES = Pattern.compile("[\"“”„‟][^\"“”„‟]+[\"“”„‟]|「[^」]+」|『[^』]+』"
            + "|(?<![a-z0-9])['‘’‚‛](?=(?:[^'‘’‚‛\\p{IsHan}]*+\\p{IsHan}){2})[^'‘’‚‛]+['‘’‚‛](?![a-z0-9])");
    private static final String ASKING = "请问|为什么|怎么办|怎么样|怎么|怎样|如何|什么|是不是|能不能|可不可以|有没有|是否|能否|可否|会不会|要不要|多少|多久|哪些|哪个|哪里|谁|吗|呢|哪";
    private static final Pattern QUESTION = Pattern.compile(ASKING + "|\\?");
    private static final Pattern BETWEEN_RUNS = Pattern.compile("(?:" + ASKING + "|[\\s\\p{P}])+");

    static Typed read(String typed) {
        var normal = Normal.fold(cut(typed));
        return new Typed(Characters.squeezed(normal), pieces(normal), quoted(normal), runs(normal), DocumentKey.of(normal),
                Reference.cited(normal), QUESTION.matcher(normal).find());
    }

    /** Words to rank by and how much each counts: the runs, and what they say in other words. */
    Map<String, Float> words(Synonyms synonyms) {
        Map<String, Float> words = new LinkedHashMap<>();
        for (String run : runs) {
            words.put(run, 1f);
            Numerals.variants(run).forEach(variant -> words.putIfAbsent(variant, 1f));
            synonyms.in(run).values().forEach(others -> others.forEach(other -> words.putIfAbsent(other, OTHER_WORDS)));
        }
        return words;
    }

    /** The whole, with other numerals and other words of the field; as it was typed first. */
    Set<String> variants(Synonyms synonyms) {
        Set<String> variants = new LinkedHashSet<>(Numerals.variants(whole));
        variants.addAll(synonyms.variants(whole));
        return variants;
    }

    boolean isBlank() {
        return whole.isEmpty();
    }

    static String cut(String typed) {
        var words = typed.strip();
        return words.length() <= MOST ? words : words.substring(0, Character.isHighSurrogate(words.charAt(MOST - 1)) ? MOST - 1 : MOST);
    }

    private static List<String> pieces(String normal) {
        return distinct(Arrays.stream(normal.split("\\s+")).map(Characters::squeezed).toList());
    }

    private static List<String> quoted(String normal) {
        List<String> quoted = new ArrayList<>();
        var match = QUOTES.matcher(normal);
        while (match.find()) {
            quoted.add(Characters.squeezed(match.group().substring(1, match.group().length() - 1)));
        }
        return distinct(quoted);
    }

    // A question made of nothing but question words is looked for as it stands.
    private static List<String> runs(String normal) {
        var runs = distinct(Arrays.stream(BETWEEN_RUNS.split(normal)).map(Characters::squeezed).toList());
        return runs.isEmpty() ? distinct(List.of(Characters.squeezed(normal))) : runs;
    }

    private static List<String> distinct(List<String> words) {
        Set<String> distinct = new LinkedHashSet<>(words);
        distinct.remove("");
        return List.copyOf(distinct);
    }
}
