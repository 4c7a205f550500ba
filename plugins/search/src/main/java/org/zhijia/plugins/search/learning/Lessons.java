package org.zhijia.plugins.search.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhijia.plugins.search.words.Characters;
import org.zhijia.plugins.search.words.Grams;
import org.zhijia.plugins.search.words.Normal;

/**
 * What has been learnt, ready to be asked. A question is like another as far as they share words, rare ones above all:
 * the cosine of their characters and pairs of characters, weighted by rarity.
 */
public final class Lessons {

    public static final Lessons NONE = new Lessons(List.of());

    /** Questions that have a say; what is less alike than these says little. */
    private static final int VOTERS = 30;
    /** Who asks with other small words asks the same. */
    private static final double SAME = 0.8;

    private final List<Lesson> lessons;
    private final Map<String, Double> rarity = new HashMap<>();
    private final Map<String, List<Term>> terms = new HashMap<>();

    /** @param share of the lesson's length 1 */
    private record Term(int lesson, double share) { }

    private record Voter(Lesson lesson, double likeness) { }

    Lessons(List<Lesson> lessons) {
        this.lessons = List.copyOf(lessons);
        List<Set<String>> words = lessons.stream().map(lesson -> words(lesson.question())).toList();
        Map<String, Integer> frequency = new HashMap<>();
        words.forEach(some -> some.forEach(word -> frequency.merge(word, 1, Integer::sum)));
        frequency.forEach((word, times) -> rarity.put(word, Math.log(1 + (double) lessons.size() / times)));
        for (int lesson = 0; lesson < words.size(); lesson++) {
            double length = length(words.get(lesson));
            for (String word : words.get(lesson)) {
                terms.computeIfAbsent(word, any -> new ArrayList<>()).add(new Term(lesson, rarity(word) / length));
            }
        }
    }

    /** How much speaks for a place, by what readers and officers found to questions that are like this one; above 0. */
    public Map<Place, Double> votes(String question, Collection<Long> sites) {
        Map<Place, Double> votes = new HashMap<>();
        voters(question, sites).stream().limit(VOTERS).forEach(voter -> voter.lesson().answers()
                .forEach(place -> votes.merge(place, voter.likeness() * voter.lesson().weight(), Double::sum)));
        return votes;
    }

    /** The kept question that is this one in other words, if there is one. */
    public Optional<Known> known(String question, Collection<Long> sites) {
        return voters(question, sites).stream().filter(voter -> voter.lesson().kept() && voter.likeness() >= SAME).findFirst()
                .map(voter -> new Known(voter.lesson().question(), voter.lesson().answers()));
    }

    /** A kept question with its answers. */
    public record Known(String question, List<Place> answers) { }

    private List<Voter> voters(String question, Collection<Long> sites) {
        Set<String> words = words(question);
        double length = length(words);
        Map<Integer, Double> likeness = new HashMap<>();
        for (String word : words) {
            for (Term term : terms.getOrDefault(word, List.of())) {
                likeness.merge(term.lesson(), rarity(word) / length * term.share(), Double::sum);
            }
        }
        return likeness.entrySet().stream().filter(one -> sites.contains(lessons.get(one.getKey()).site()))
                .map(one -> new Voter(lessons.get(one.getKey()), one.getValue()))
                .sorted(Comparator.comparingDouble((Voter voter) -> -voter.likeness()).thenComparing(voter -> voter.lesson().question())).toList();
    }

    private static Set<String> words(String question) {
        String squeezed = Characters.squeezed(Normal.fold(question));
        Set<String> words = new HashSet<>(Grams.pairs(squeezed));
        words.addAll(Grams.singles(squeezed));
        return words;
    }

    private double length(Set<String> words) {
        return Math.sqrt(words.stream().mapToDouble(this::rarity).map(rarity -> rarity * rarity).sum());
    }

    /** A word that nobody has asked with is as rare as can be: it tells this question from all that are known. */
    private double rarity(String word) {
        return rarity.getOrDefault(word, Math.log(1 + lessons.size()));
    }

    List<Lesson> all() {
        return lessons;
    }
}
