package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
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

    // How much counts, beside 1 for the clause that has most of the words.
    private static final double CITED = 2;
    private static final double LITERAL = 0.5;
    /** A citation may fit several documents. */
    private static final int CITED_DOCUMENTS = 3;

    private final IndexSearcher searcher;
    private final Columns columns;
    private final Asked asked;
    private final Freshness freshness;

    Units(IndexSearcher searcher, Asked asked, Freshness freshness) {
        this.searcher = searcher;
        this.asked = asked;
        this.freshness = freshness;
        columns = new Columns(searcher);
    }

    /**
     * @param matching units that are found, scored by their words
     * @param cited    what finds those that are cited, and how well their documents fit
     * @return at least the best ones, the best first; 1 and a little is as good as words alone can be
     */
    List<Ranked> best(Query matching, Map<Query, Double> cited) throws IOException {
        Map<Integer, Ranked> best = new LinkedHashMap<>();
        Ranked.ofOne(closely(matching)).forEach(unit -> best.put(unit.document(), unit));
        for (ScoreDoc unit : searcher.search(Wording.under(asked.units(), asked.literal(Schema.EXACT)), CANDIDATES).scoreDocs) {
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

    private List<Ranked> closely(Query matching) throws IOException {
        var nearness = asked.meant().map(vector -> new Nearness(searcher, vector));
        var voted = Learnt.voted(asked.votes(), asked.units(), searcher);
        int[] candidates = candidates(matching, nearness, voted.keySet());
        float[] words = words(matching, candidates);
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

    private int[] candidates(Query matching, Optional<Nearness> nearness, Collection<Integer> more) throws IOException {
        var candidates = new TreeSet<>(more);
        for (ScoreDoc unit : searcher.search(matching, CANDIDATES).scoreDocs) {
            candidates.add(unit.doc);
        }
        if (nearness.isPresent()) {
            Arrays.stream(nearness.get().nearest(asked.units(), NEAREST)).forEach(candidates::add);
        }
        return candidates.stream().mapToInt(Integer::intValue).toArray();
    }

    private float[] words(Query matching, int[] documents) throws IOException {
        float[] words = Scores.of(matching, documents, searcher);
        float[] singles = Scores.of(Wording.singles(Schema.SINGLES, asked.words()), documents, searcher);
        float[] headings = Scores.of(Wording.pairs(Schema.HEADINGS, asked.words(), 0), documents, searcher);
        var around = around();
        for (int i = 0; i < documents.length; i++) {
            words[i] += SINGLES * singles[i] + HEADINGS * headings[i]
                    + DOCUMENT * around.getOrDefault(columns.number(documents[i], Schema.ENTRY), 0f);
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

    private Map<Long, Float> around() throws IOException {
        Map<Long, Float> around = new HashMap<>();
        for (ScoreDoc entry : searcher.search(Wording.under(asked.entries(), Wording.pairs(Schema.WHOLE_PAIRS, asked.words(), 0)), CANDIDATES).scoreDocs) {
            around.put(columns.number(entry.doc, Schema.ENTRY), entry.score);
        }
        return around;
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
        var its = Wording.allOf(List.of(Wording.uncounted(Wording.term(Schema.ENTRY, Long.toString(entry))), Wording.pairs(Schema.PAIRS, asked.words(), 0)));
        List<Ranked> found = new ArrayList<>();
        for (ScoreDoc unit : searcher.search(Wording.under(asked.units(), its), most).scoreDocs) {
            found.add(new Ranked(unit.doc, entry, 0));
        }
        return found;
    }
}
