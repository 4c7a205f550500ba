package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.zhijia.plugins.search.index.Documents;
import org.zhijia.plugins.search.index.Schema;
import org.zhijia.plugins.search.learning.Place;
import org.zhijia.plugins.search.query.Absent.Cause;
import org.zhijia.plugins.search.words.DocumentKey;

/**
 * What a document number finds: the document that has it, and behind it what cites it, literally or as officers have said.
 * Of clauses, the beginning of the document comes first and the rest of it last.
 */
final class Numbered {

    private static final int IS_IT = 2;
    private static final int CITES_IT = 1;
    private static final float BY_FRESHNESS = 0.1f;
    private static final int MOST_COPIES = 20;

    private final IndexSearcher searcher;
    private final Columns columns;
    private final Wording wording;
    private final Asked asked;
    private final Freshness freshness;
    private final DocumentKey number;
    /** Entries that have the number: a school may have a copy of what the city has issued. */
    private final List<Long> documents = new ArrayList<>();
    private final Optional<Absent> absent;
    /** Places that cite it, as officers say. */
    private final List<Place> said;

    Numbered(IndexSearcher searcher, Columns columns, Wording wording, Asked asked, Freshness freshness, DocumentKey number) throws IOException {
        this.searcher = searcher;
        this.columns = columns;
        this.wording = wording;
        this.asked = asked;
        this.freshness = freshness;
        this.number = number;
        for (ScoreDoc document : searcher.search(Wording.under(asked.entries(), having()), MOST_COPIES).scoreDocs) {
            documents.add(columns.number(document.doc, Schema.ENTRY));
        }
        absent = documents.isEmpty() ? Optional.of(new Absent(number.toString(), cause())) : Optional.empty();
        said = isMeant() ? asked.citing(number) : List.of();
    }

    /** Whether it is this document that was meant, and no name or question that looks like a number. */
    boolean isMeant() {
        return number.certain() || absent.isEmpty() || absent.get().cause() != Cause.UNKNOWN;
    }

    /** The number, where no document that may be found has it. */
    Optional<Absent> absent() {
        return absent;
    }

    private Cause cause() throws IOException {
        if (isAmong(asked.entriesWithRepealed())) {
            return Cause.ENDED;
        }
        return isAmong(asked.entriesAnywhere()) ? Cause.ELSEWHERE : Cause.UNKNOWN;
    }

    private boolean isAmong(Query entries) throws IOException {
        return searcher.count(Wording.under(entries, having())) > 0;
    }

    /** What to mark where it is shown. */
    Marks marks() {
        return new Marks(number.literals(), List.of());
    }

    /** What is found: {@link #IS_IT}, {@link #CITES_IT}, and nothing for clauses that do neither. */
    Query matching(Level level) throws IOException {
        return level == Level.ENTRY ? Wording.under(asked.entries(), Wording.anyOf(List.of(scored(having(), IS_IT), scored(citingEntries(), CITES_IT))))
                : Wording.under(asked.units(), Wording.anyOf(List.of(scored(Wording.ofEntries(documents), 0), scored(citingUnits(), CITES_IT))));
    }

    /** @return at least the best ones, the best first */
    List<Ranked> best(Level level, Query matching) throws IOException {
        List<Ranked> best = new ArrayList<>();
        for (ScoreDoc found : searcher.search(matching, Units.CANDIDATES).scoreDocs) {
            if (found.score > 0) {
                best.add(ranked(found.doc, found.score));
            }
        }
        if (level == Level.CLAUSE) {
            for (ScoreDoc beginning : beginnings()) {
                best.removeIf(unit -> unit.document() == beginning.doc);
                best.add(ranked(beginning.doc, IS_IT));
            }
        }
        return best.stream().sorted(Ranked.BEST_FIRST).toList();
    }

    /** Clauses of these entries that cite it, the first ones of each. */
    Map<Long, List<Ranked>> citing(List<Ranked> entries, int most) throws IOException {
        Map<Long, List<Ranked>> citing = new HashMap<>();
        entries.forEach(entry -> citing.put(entry.entry(), new ArrayList<>()));
        var its = Wording.allOf(List.of(scored(Wording.ofEntries(citing.keySet()), 0), scored(citingUnits(), CITES_IT)));
        for (ScoreDoc unit : searcher.search(Wording.under(asked.units(), its), Units.CANDIDATES).scoreDocs) {
            var found = new Ranked(unit.doc, columns.number(unit.doc, Schema.ENTRY), unit.score);
            if (citing.get(found.entry()).size() < most) {
                citing.get(found.entry()).add(found);
            }
        }
        return citing;
    }

    private List<ScoreDoc> beginnings() throws IOException {
        List<ScoreDoc> beginnings = new ArrayList<>();
        for (long document : documents) {
            beginnings.addAll(List.of(searcher.search(Wording.under(asked.units(), scored(Wording.ofEntries(List.of(document)), 0)), 1).scoreDocs));
        }
        return beginnings;
    }

    private Ranked ranked(int document, float score) throws IOException {
        return new Ranked(document, columns.number(document, Schema.ENTRY), score + BY_FRESHNESS * freshness.of(document));
    }

    private Query having() {
        return Wording.term(Schema.NUMBER, number.key());
    }

    private Query citingEntries() throws IOException {
        return Wording.anyOf(List.of(literal(Schema.WHOLE_EXACT), Wording.ofEntries(said.stream().map(Place::entry).toList())));
    }

    private Query citingUnits() throws IOException {
        var places = said.stream().map(place -> Wording.term(Schema.ADDRESS, Documents.address(place.entry(), place.anchor()))).toList();
        return Wording.anyOf(List.of(literal(Schema.EXACT), Wording.anyOf(places)));
    }

    private Query literal(String field) throws IOException {
        return Wording.anyOf(wording.literals(field, number.literals()));
    }

    private static Query scored(Query query, int score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
