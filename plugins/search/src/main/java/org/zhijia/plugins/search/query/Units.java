package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.zhijia.plugins.search.index.Documents;
import org.zhijia.plugins.search.index.Schema;
import org.zhijia.plugins.search.meaning.Nearness;
import org.zhijia.plugins.search.words.Reference;

/**
 * Which clauses speak of what was asked. Pairs of characters choose the candidates, which is cheap, for they are rare;
 * together with those that mean something near they are then looked at closely: pairs, characters, headings, the document
 * around them, and what they mean. Of the ways to make one ranking of words and meaning their sum served best. Clauses that are cited, or
 * in which all that was typed stands literally, come before what only has the same words.
 */
final class Units {

    static final int CANDIDATES = 300;

    // How much counts, beside 1 for pairs.
    private static final float SINGLES = 0.9f;
    private static final float HEADINGS = 0.6f;
    private static final float DOCUMENT = 0.5f;
    private static final float NEARNESS = 150;

    private static final int NEAREST = 200;

    private static final int MOST_AKIN = 10;
    /** The cosine from which a clause answers more often than not; of what has nothing to do with each other it is below 0.5. */
    private static final float AKIN = 0.55f;

    // How much counts, beside 1 for the clause that has most of the words.
    private static final double CITED = 2;
    private static final double LITERAL = 0.5;
    /** A citation may fit several documents. */
    private static final int CITED_DOCUMENTS = 3;

    private final IndexSearcher searcher;
    private final Columns columns;
    private final Asked asked;
    private final Freshness freshness;
    private final Query literal;
    private final ScoreDoc[] literally;

    Units(IndexSearcher searcher, Columns columns, Asked asked, Freshness freshness) throws IOException {
        this.searcher = searcher;
        this.columns = columns;
        this.asked = asked;
        this.freshness = freshness;
        literal = asked.literal(Schema.EXACT);
        literally = searcher.search(Wording.under(asked.units(), literal), CANDIDATES).scoreDocs;
    }

    /**
     * Units that are found, scored by their words, see {@link Asked#matchingUnits}.
     *
     * @param cited what finds those that are cited
     * @param akin  others to find
     */
    List<Query> matching(Collection<Query> cited, Collection<Ranked> akin) throws IOException {
        List<Query> besides = new ArrayList<>(cited);
        for (Ranked unit : akin) {
            var anchor = searcher.storedFields().document(unit.document(), Set.of(Schema.S_ANCHOR)).get(Schema.S_ANCHOR);
            besides.add(Wording.term(Schema.ADDRESS, Documents.address(unit.entry(), Objects.requireNonNullElse(anchor, ""))));
        }
        // Most questions stand nowhere literally, and looking for them again with everything else is dear.
        if (literally.length > 0) {
            besides.add(literal);
        }
        return asked.matchingUnits(besides);
    }

    /** Units that mean nearly what was asked, in whatever words, the nearest first; none without the model. */
    List<Ranked> akin() throws IOException {
        if (asked.meaning().isEmpty()) {
            return List.of();
        }
        var nearness = new Nearness(searcher, asked.meaning().get());
        int[] nearest = nearness.nearest(asked.units(), MOST_AKIN);
        float[] cosines = nearness.of(nearest);
        List<Ranked> akin = new ArrayList<>();
        for (int i = 0; i < nearest.length; i++) {
            if (cosines[i] >= AKIN) {
                akin.add(new Ranked(nearest[i], columns.number(nearest[i], Schema.ENTRY), cosines[i]));
            }
        }
        akin.sort(Ranked.BEST_FIRST);
        return akin;
    }

    /** Entries with a clause in which all that was typed stands literally. */
    Set<Long> literal() throws IOException {
        Set<Long> entries = new HashSet<>();
        for (ScoreDoc unit : literally) {
            entries.add(columns.number(unit.doc, Schema.ENTRY));
        }
        return entries;
    }

    /**
     * @param matching units that are found, scored by their words
     * @param cited    what finds those that are cited, and how well their documents fit
     * @param akin     whether what they mean counts in any case
     * @return at least the best ones, the best first; 1 and a little is as good as words alone can be
     */
    List<Ranked> best(Query matching, Map<Query, Double> cited, boolean akin) throws IOException {
        Map<Integer, Ranked> best = new LinkedHashMap<>();
        Ranked.ofOne(closely(matching, akin ? asked.meaning() : asked.meant())).forEach(unit -> best.put(unit.document(), unit));
        for (ScoreDoc unit : literally) {
            raise(unit.doc, LITERAL, best);
        }
        for (var query : cited.entrySet()) {
            for (ScoreDoc unit : searcher.search(query.getKey(), CITED_DOCUMENTS).scoreDocs) {
                raise(unit.doc, CITED * query.getValue(), best);
            }
        }
        return best.values().stream().sorted(Ranked.BEST_FIRST).toList();
    }

    /** What finds the clauses that were cited, and how well their documents fit what was typed before the place. */
    Map<Query, Double> cited(Map<Integer, Double> named) throws IOException {
        Map<Query, Double> cited = new LinkedHashMap<>();
        if (asked.typed().cited().filter(found -> !found.title().isBlank()).isEmpty()) {
            return cited;
        }
        var place = asked.typed().cited().get().place();
        for (var entry : fitting(named)) {
            cited(place, columns.number(entry.getKey(), Schema.ENTRY)).forEach(query -> cited.put(query, entry.getValue()));
        }
        return cited;
    }

    private static List<Map.Entry<Integer, Double>> fitting(Map<Integer, Double> named) {
        return named.entrySet().stream().sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())).limit(CITED_DOCUMENTS).toList();
    }

    // An article is one unit with its paragraphs, so the place may be more exact than what is indexed.
    private List<Query> cited(Reference place, long entry) throws IOException {
        for (var at = place; !at.steps().isEmpty(); at = at.outer()) {
            var query = Wording.allOf(List.of(Wording.term(Schema.ENTRY, Long.toString(entry)), Wording.term(Schema.PLACE, at.key()), asked.units()));
            if (searcher.count(query) > 0) {
                return List.of(query);
            }
        }
        return List.of();
    }

    private List<Ranked> closely(Query matching, Optional<float[]> meant) throws IOException {
        var nearness = meant.map(vector -> new Nearness(searcher, vector));
        var voted = Learnt.voted(asked.votes(), asked.units(), searcher);
        var chosen = candidates(matching, nearness, voted.keySet());
        int[] candidates = numbers(chosen.keySet());
        float[] words = words(chosen);
        float[] near = nearness.isPresent() ? near(nearness.get().of(candidates)) : new float[candidates.length];
        float[] fresh = freshness.of(candidates);
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < candidates.length; i++) {
            float score = (words[i] + NEARNESS * near[i]) * fresh[i];
            ranked.add(new Ranked(candidates[i], columns.number(candidates[i], Schema.ENTRY), score));
        }
        ranked.sort(Ranked.BEST_FIRST);
        return Learnt.move(ranked, voted);
    }

    /** Documents in rising order, with what the words of their pairs count. */
    private TreeMap<Integer, Float> candidates(Query matching, Optional<Nearness> nearness, Collection<Integer> voted) throws IOException {
        var candidates = new TreeMap<Integer, Float>();
        for (ScoreDoc unit : searcher.search(matching, CANDIDATES).scoreDocs) {
            candidates.put(unit.doc, unit.score);
        }
        Set<Integer> more = new TreeSet<>(voted);
        if (nearness.isPresent()) {
            Arrays.stream(nearness.get().nearest(asked.units(), NEAREST)).forEach(more::add);
        }
        more.removeAll(candidates.keySet());
        int[] others = numbers(more);
        float[] scores = Scores.of(matching, others, searcher);
        for (int i = 0; i < others.length; i++) {
            candidates.put(others[i], scores[i]);
        }
        return candidates;
    }

    private static int[] numbers(Collection<Integer> documents) {
        return documents.stream().mapToInt(Integer::intValue).toArray();
    }

    private float[] words(TreeMap<Integer, Float> candidates) throws IOException {
        int[] documents = numbers(candidates.keySet());
        float[] singles = Scores.of(asked.singles(Schema.SINGLES), documents, searcher);
        float[] headings = Scores.of(asked.pairs(Schema.HEADINGS), documents, searcher);
        float[] around = Scores.of(asked.pairs(Schema.WHOLE_PAIRS), columns.entries(documents), searcher);
        float[] words = new float[documents.length];
        for (int i = 0; i < documents.length; i++) {
            words[i] = candidates.get(documents[i]) + SINGLES * singles[i] + HEADINGS * headings[i] + DOCUMENT * around[i];
        }
        return words;
    }

    /** How much nearer than the farthest; what nobody knows the meaning of yet is as near as the others on average. */
    private static float[] near(float[] cosines) {
        var known = new DoubleSummaryStatistics();
        for (float cosine : cosines) {
            if (!Float.isNaN(cosine)) {
                known.accept(cosine);
            }
        }
        float[] near = new float[cosines.length];
        for (int i = 0; i < cosines.length && known.getCount() > 0; i++) {
            near[i] = (float) ((Float.isNaN(cosines[i]) ? known.getAverage() : cosines[i]) - known.getMin());
        }
        return near;
    }

    private void raise(int unit, double by, Map<Integer, Ranked> best) throws IOException {
        var raised = new Ranked(unit, columns.number(unit, Schema.ENTRY), (float) by);
        best.merge(unit, raised, (before, now) -> before.plus(now.score()));
    }

    /** The best of each of these entries, the best first: of those at hand, otherwise looked for. */
    Map<Long, List<Ranked>> of(Collection<Long> entries, List<Ranked> best, int most) throws IOException {
        Map<Long, List<Ranked>> of = new HashMap<>();
        for (long entry : entries) {
            var atHand = best.stream().filter(unit -> unit.entry() == entry).limit(most).toList();
            of.put(entry, atHand.isEmpty() ? lookedFor(entry, most) : atHand);
        }
        return of;
    }

    private List<Ranked> lookedFor(long entry, int most) throws IOException {
        var its = Wording.allOf(List.of(Wording.uncounted(Wording.term(Schema.ENTRY, Long.toString(entry))), asked.pairs(Schema.PAIRS)));
        List<Ranked> found = new ArrayList<>();
        for (ScoreDoc unit : searcher.search(Wording.under(asked.units(), its), most).scoreDocs) {
            found.add(new Ranked(unit.doc, entry, 0));
        }
        return found;
    }
}
