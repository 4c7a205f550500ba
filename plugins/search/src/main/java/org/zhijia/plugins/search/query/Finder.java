package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.zhijia.plugins.search.index.Schema;
import org.zhijia.plugins.search.query.Units.Ranked;
import org.zhijia.plugins.search.words.Reference;
import org.zhijia.plugins.search.words.Synonyms;

/** Answers one question from one state of the index. */
final class Finder {

    /** Clauses shown below an entry. */
    private static final int BELOW = 3;
    /** Of the pairs of characters that were typed, so many have to be there, for what is ordered by date more of them. */
    private static final double SHARE = 0.3;
    private static final double SHARE_BY_DATE = 0.7;

    // How much speaks for an entry, beside 1 for being called like this.
    private static final double LITERALLY = 0.6;
    private static final double LITERALLY_SOMEWHERE = 0.5;
    private static final double BY_ITS_BEST_CLAUSE = 0.2;
    private static final double BY_ALL_ITS_WORDS = 0.1;
    private static final double FRESH_AND_VALID = 0.02;

    // How much speaks for a clause, beside 1 for being the one that says most of what was asked.
    private static final double CITED = 2;
    private static final double LITERAL = 0.5;

    private static final org.apache.lucene.search.Sort NEWEST_FIRST =
            new org.apache.lucene.search.Sort(new SortField(Schema.DATE, SortField.Type.LONG, true), SortField.FIELD_SCORE);

    private final IndexSearcher searcher;
    private final Columns columns;
    private final Question question;
    private final Typed typed;
    private final Synonyms synonyms;
    private final Map<String, Float> words;
    private final Query entries;
    private final Query units;
    private final Instant now;
    /** Made at the first use. */
    private List<Ranked> ranked;

    Finder(IndexSearcher searcher, Question question, Synonyms synonyms, Instant now) {
        this.searcher = searcher;
        this.question = question;
        this.synonyms = synonyms;
        this.now = now;
        columns = new Columns(searcher);
        typed = Typed.read(question.typed());
        words = typed.words(synonyms);
        entries = quoted(Conditions.of(question, Schema.IS_ENTRY, now), Schema.WHOLE_EXACT);
        units = quoted(Conditions.of(question, Schema.IS_UNIT, now), Schema.EXACT);
    }

    Found find() throws IOException {
        long begun = System.nanoTime();
        if (typed.isBlank()) {
            return new Found(0, List.of(), Map.of(), Optional.empty(), Optional.empty(), 0);
        }
        var byDate = question.sort() == Sort.DATE;
        var matching = Wording.under(question.level() == Level.ENTRY ? entries : units, matching(byDate ? SHARE_BY_DATE : SHARE));
        var counting = new Counting();
        searcher.search(matching, counting);
        var ranked = byDate ? newest(matching) : question.level() == Level.ENTRY ? bestEntries(matching) : bestUnits(matching);
        var hits = new Hits(searcher, typed, words.keySet()).of(ranked, question.level() == Level.ENTRY ? this::below : entry -> List.of());
        return new Found(counting.total(), hits, counting.facets(), Optional.empty(), Optional.empty(), (System.nanoTime() - begun) / 1_000_000);
    }

    // What is found at all ---------------------------------------------------------------------------------------------

    private Query matching(double share) {
        List<Query> any = new ArrayList<>();
        boolean entry = question.level() == Level.ENTRY;
        var exact = entry ? Schema.WHOLE_EXACT : Schema.EXACT;
        any.add(Wording.most(entry ? Schema.WHOLE_PAIRS : Schema.PAIRS, words, share));
        typed.variants(synonyms).forEach(variant -> any.add(Wording.literal(exact, variant)));
        if (entry) {
            any.addAll(Names.queries(typed));
        }
        return Wording.anyOf(any);
    }

    private Query quoted(Query conditions, String exact) {
        var all = new BooleanQuery.Builder().add(conditions, Occur.FILTER);
        typed.quoted().forEach(words -> all.add(Wording.literal(exact, words), Occur.FILTER));
        return all.build();
    }

    private List<Ranked> newest(Query matching) throws IOException {
        var newest = searcher.search(matching, last(), NEWEST_FIRST).scoreDocs;
        List<Ranked> page = new ArrayList<>();
        for (int i = first(); i < newest.length; i++) {
            page.add(new Ranked(newest[i].doc, columns.number(newest[i].doc, Schema.ENTRY), 0));
        }
        return page;
    }

    private int first() {
        return (question.page() - 1) * question.size();
    }

    private int last() {
        return question.page() * question.size();
    }

    /** The page of those looked at closely, and behind them all others as the index orders them. */
    private List<Ranked> page(List<Ranked> best, Query matching) throws IOException {
        List<Ranked> page = new ArrayList<>(best.subList(Math.min(first(), best.size()), Math.min(last(), best.size())));
        if (last() > best.size()) {
            Set<Integer> seen = new HashSet<>();
            best.forEach(ranked -> seen.add(ranked.document()));
            int place = best.size();
            for (ScoreDoc other : searcher.search(matching, last()).scoreDocs) {
                if (!seen.contains(other.doc) && place++ >= first() && page.size() < question.size()) {
                    page.add(new Ranked(other.doc, columns.number(other.doc, Schema.ENTRY), 0));
                }
            }
        }
        return page;
    }

    // Entries ----------------------------------------------------------------------------------------------------------

    private List<Ranked> bestEntries(Query matching) throws IOException {
        Map<Integer, Double> scores = new HashMap<>(new Names(searcher, entries).like(typed));
        var documents = new HashMap<Long, Integer>();
        var whole = searcher.search(Wording.under(entries, Wording.pairs(Schema.WHOLE_PAIRS, words)), Units.CANDIDATES).scoreDocs;
        for (ScoreDoc entry : whole) {
            scores.merge(entry.doc, BY_ALL_ITS_WORDS * entry.score / whole[0].score, Double::sum);
        }
        for (int document : List.copyOf(scores.keySet())) {
            documents.put(columns.number(document, Schema.ENTRY), document);
        }
        var best = rankedUnits();
        Map<Long, Double> byClause = new HashMap<>();
        best.forEach(unit -> byClause.merge(unit.entry(), BY_ITS_BEST_CLAUSE * unit.score() / best.getFirst().score(), Math::max));
        Set<Long> literally = new HashSet<>();
        for (int unit : literally(Schema.EXACT, units)) {
            literally.add(columns.number(unit, Schema.ENTRY));
        }
        for (int entry : literally(Schema.WHOLE_EXACT, entries)) {
            scores.merge(entry, LITERALLY_SOMEWHERE, (one, other) -> Math.max(one, other) + Math.min(one, other) / 10);
            documents.put(columns.number(entry, Schema.ENTRY), entry);
        }
        for (var entry : documents.entrySet()) {
            double more = byClause.getOrDefault(entry.getKey(), 0.0) + (literally.contains(entry.getKey()) ? LITERALLY - LITERALLY_SOMEWHERE : 0)
                    + FRESH_AND_VALID * freshness(entry.getValue());
            scores.merge(entry.getValue(), more, Double::sum);
        }
        List<Ranked> ranked = new ArrayList<>();
        for (var entry : documents.entrySet()) {
            ranked.add(new Ranked(entry.getValue(), entry.getKey(), scores.get(entry.getValue()).floatValue()));
        }
        ranked.sort(Ranked.BEST_FIRST);
        return page(ranked, matching);
    }

    /** 0 to 1: a document of this year, of which nobody says that it no longer holds as it stands, is 1. */
    private double freshness(int entry) throws IOException {
        double years = Math.max(0, now.getEpochSecond() / 86_400 - columns.number(entry, Schema.DATE)) / 365.0;
        var validity = columns.facet(entry, Facet.VALIDITY).value();
        return (10 / (10 + years) + (validity.isEmpty() || validity.equals("现行有效") ? 1 : 0)) / 2;
    }

    /** Documents in which all that was typed stands literally, each piece of it. */
    private List<Integer> literally(String field, Query conditions) throws IOException {
        List<Query> variants = new ArrayList<>();
        typed.variants(synonyms).forEach(variant -> variants.add(Wording.literal(field, variant)));
        if (typed.pieces().size() > 1) {
            variants.add(Wording.allOf(typed.pieces().stream().map(piece -> Wording.literal(field, piece)).toList()));
        }
        List<Integer> documents = new ArrayList<>();
        for (ScoreDoc found : searcher.search(Wording.under(conditions, Wording.anyOf(variants)), Units.CANDIDATES).scoreDocs) {
            documents.add(found.doc);
        }
        return documents;
    }

    // Units ------------------------------------------------------------------------------------------------------------

    private List<Ranked> bestUnits(Query matching) throws IOException {
        Map<Integer, Ranked> best = new LinkedHashMap<>();
        var ranked = rankedUnits();
        ranked.forEach(unit -> best.put(unit.document(), new Ranked(unit.document(), unit.entry(), unit.score() / ranked.getFirst().score())));
        for (int unit : literally(Schema.EXACT, units)) {
            raise(unit, LITERAL, best);
        }
        for (var cited : cited().entrySet()) {
            raise(cited.getKey(), cited.getValue(), best);
        }
        List<Ranked> all = new ArrayList<>(best.values());
        all.sort(Ranked.BEST_FIRST);
        return page(all, matching);
    }

    private void raise(int unit, double by, Map<Integer, Ranked> best) throws IOException {
        long entry = columns.number(unit, Schema.ENTRY);
        best.merge(unit, new Ranked(unit, entry, (float) by), (one, other) -> new Ranked(unit, entry, one.score() + other.score()));
    }

    private List<Ranked> rankedUnits() throws IOException {
        if (ranked == null) {
            ranked = new Units(searcher).best(words, units, entries);
        }
        return ranked;
    }

    /** Clauses that were cited, of the documents whose names fit best; the place may be more exact than what is indexed. */
    private Map<Integer, Double> cited() throws IOException {
        Map<Integer, Double> cited = new HashMap<>();
        if (typed.cited().isEmpty() || typed.cited().get().title().isBlank()) {
            return cited;
        }
        var like = new Names(searcher, entries).like(typed);
        var named = like.entrySet().stream().sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())).limit(BELOW).toList();
        for (var entry : named) {
            for (int unit : at(typed.cited().get().place(), columns.number(entry.getKey(), Schema.ENTRY))) {
                cited.put(unit, CITED * entry.getValue());
            }
        }
        return cited;
    }

    private List<Integer> at(Reference place, long entry) throws IOException {
        for (var at = place; !at.steps().isEmpty(); at = at.outer()) {
            var query = Wording.allOf(List.of(Wording.term(Schema.ENTRY, Long.toString(entry)), Wording.term(Schema.PLACE, at.key()), units));
            var found = searcher.search(query, BELOW).scoreDocs;
            if (found.length > 0) {
                return Arrays.stream(found).map(unit -> unit.doc).toList();
            }
        }
        return List.of();
    }

    /** The best clauses of an entry: the cited one, those that say it literally, the best of all, otherwise its own best. */
    private List<Ranked> below(long entry) throws IOException {
        return rankedUnits().stream().filter(unit -> unit.entry() == entry).limit(BELOW).toList();
    }
}
