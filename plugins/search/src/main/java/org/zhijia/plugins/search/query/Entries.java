package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.zhijia.plugins.search.index.Schema;

/**
 * Which entries are meant. Two things may have been typed, and nobody says which: what somebody knows of a document, its
 * name or a string in it, or what somebody wants to know. So all that speaks for an entry is added up, on one scale:
 * 1 is its very name. What is known outweighs how often words occur, which decides where nothing is known.
 */
final class Entries {

    private static final double LITERALLY_IN_A_CLAUSE = 0.6;
    private static final double LITERALLY = 0.5;
    private static final double BY_ITS_BEST_CLAUSE = 0.2;
    private static final double BY_ALL_ITS_WORDS = 0.1;
    private static final double BY_FRESHNESS = 0.04;

    private final IndexSearcher searcher;
    private final Columns columns;
    private final Asked asked;
    private final Freshness freshness;
    private final Names names;
    private final Query literal;
    private final ScoreDoc[] literally;
    /** By entry, what speaks for it, and its document. */
    private final Map<Long, Double> scores = new HashMap<>();
    private final Map<Long, Integer> documents = new HashMap<>();

    Entries(IndexSearcher searcher, Columns columns, Asked asked, Freshness freshness, Names names) throws IOException {
        this.searcher = searcher;
        this.columns = columns;
        this.asked = asked;
        this.freshness = freshness;
        this.names = names;
        literal = asked.literal(Schema.WHOLE_EXACT);
        literally = searcher.search(Wording.under(asked.entries(), literal), Units.CANDIDATES).scoreDocs;
    }

    /**
     * Entries that are found, scored by their words, see {@link Asked#matchingEntries}.
     *
     * @param akin units whose entries are to be found besides
     */
    List<Query> matching(Collection<Ranked> akin) throws IOException {
        List<Query> besides = new ArrayList<>(names.queries());
        if (literally.length > 0) {
            besides.add(literal);
        }
        if (!akin.isEmpty()) {
            besides.add(Wording.ofEntries(akin.stream().map(Ranked::entry).distinct().toList()));
        }
        return asked.matchingEntries(besides);
    }

    /**
     * @param matching entries that are found, scored by their words
     * @param units    where what was typed stands literally
     * @param best     the best clauses
     * @return at least the best ones, the best first
     */
    List<Ranked> best(Query matching, Units units, List<Ranked> best) throws IOException {
        var known = known(units.literal());
        for (var entry : known.entrySet()) {
            add(entry.getKey(), entry.getValue());
        }
        var whole = searcher.search(matching, Units.CANDIDATES).scoreDocs;
        for (ScoreDoc entry : whole) {
            add(entry.doc, whole[0].score == 0 ? 0 : BY_ALL_ITS_WORDS * entry.score / whole[0].score);
        }
        addClauses(best);
        for (var entry : documents.entrySet()) {
            scores.merge(entry.getKey(), BY_FRESHNESS * freshness.of(entry.getValue()), Double::sum);
        }
        return documents.entrySet().stream().map(entry -> new Ranked(entry.getValue(), entry.getKey(), scores.get(entry.getKey()).floatValue()))
                .sorted(Ranked.BEST_FIRST).toList();
    }

    // The better one of name and string counts, and a little of the other.
    private Map<Integer, Double> known(Set<Long> inClauses) throws IOException {
        Map<Integer, Double> known = new HashMap<>(names.like());
        for (ScoreDoc entry : literally) {
            double share = inClauses.contains(columns.number(entry.doc, Schema.ENTRY)) ? LITERALLY_IN_A_CLAUSE : LITERALLY;
            known.merge(entry.doc, share, (name, string) -> Math.max(name, string) + Math.min(name, string) / 10);
        }
        return known;
    }

    private void addClauses(List<Ranked> units) {
        Map<Long, Double> best = new HashMap<>();
        units.forEach(unit -> best.merge(unit.entry(), BY_ITS_BEST_CLAUSE * Math.min(1, unit.score()), Math::max));
        best.forEach((entry, score) -> scores.computeIfPresent(entry, (any, before) -> before + score));
    }

    private void add(int document, double score) throws IOException {
        long entry = columns.number(document, Schema.ENTRY);
        documents.put(entry, document);
        scores.merge(entry, score, Double::sum);
    }
}
