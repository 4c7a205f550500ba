package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
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
    /** By entry, what speaks for it, and its document. */
    private final Map<Long, Double> scores = new HashMap<>();
    private final Map<Long, Integer> documents = new HashMap<>();

    Entries(IndexSearcher searcher, Asked asked, Freshness freshness) {
        this.searcher = searcher;
        this.asked = asked;
        this.freshness = freshness;
        columns = new Columns(searcher);
    }

    /**
     * @param matching entries that are found, scored by their words
     * @param named    entries whose names fit, and how well
     * @param units    the best clauses
     * @return at least the best ones, the best first
     */
    List<Ranked> best(Query matching, Map<Integer, Double> named, List<Ranked> units) throws IOException {
        var known = known(named);
        for (var entry : known.entrySet()) {
            add(entry.getKey(), entry.getValue());
        }
        var whole = searcher.search(matching, Units.CANDIDATES).scoreDocs;
        for (ScoreDoc entry : whole) {
            add(entry.doc, whole[0].score == 0 ? 0 : BY_ALL_ITS_WORDS * entry.score / whole[0].score);
        }
        addClauses(units);
        for (var entry : documents.entrySet()) {
            scores.merge(entry.getKey(), BY_FRESHNESS * freshness.of(entry.getValue()), Double::sum);
        }
        return documents.entrySet().stream().map(entry -> new Ranked(entry.getValue(), entry.getKey(), scores.get(entry.getKey()).floatValue()))
                .sorted(Ranked.BEST_FIRST).toList();
    }

    // The better one of name and string counts, and a little of the other.
    private Map<Integer, Double> known(Map<Integer, Double> named) throws IOException {
        Map<Integer, Double> known = new HashMap<>(named);
        var inClauses = literallyInClauses();
        for (ScoreDoc entry : searcher.search(Wording.under(asked.entries(), asked.literal(Schema.WHOLE_EXACT)), Units.CANDIDATES).scoreDocs) {
            double literally = inClauses.contains(columns.number(entry.doc, Schema.ENTRY)) ? LITERALLY_IN_A_CLAUSE : LITERALLY;
            known.merge(entry.doc, literally, (name, string) -> Math.max(name, string) + Math.min(name, string) / 10);
        }
        return known;
    }

    private Set<Long> literallyInClauses() throws IOException {
        Set<Long> entries = new HashSet<>();
        for (ScoreDoc unit : searcher.search(Wording.under(asked.units(), asked.literal(Schema.EXACT)), Units.CANDIDATES).scoreDocs) {
            entries.add(columns.number(unit.doc, Schema.ENTRY));
        }
        return entries;
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
