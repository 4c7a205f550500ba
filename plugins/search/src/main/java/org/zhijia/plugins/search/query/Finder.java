package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.zhijia.plugins.search.index.Schema;
import org.zhijia.plugins.search.words.Grams;

/** Answers questions from one state of the index. */
final class Finder {

    private static final int BELOW = 3;

    private final IndexSearcher searcher;
    private final Instant now;
    private final Columns columns;

    Finder(IndexSearcher searcher, Instant now) {
        this.searcher = searcher;
        this.now = now;
        columns = new Columns(searcher);
    }

    Found find(Question question) throws IOException {
        long begun = System.nanoTime();
        var typed = Typed.read(question.typed());
        var wanted = words(typed, question);
        var kind = question.level() == Level.ENTRY ? Schema.IS_ENTRY : Schema.IS_UNIT;
        var query = conditioned(wanted, Conditions.of(question, kind, now));
        var counting = new Counting();
        searcher.search(query, counting);
        if (question.level() == Level.CLAUSE) {
            List<Hit> hits = new ArrayList<>();
            java.util.Map<String, Float> w = new java.util.LinkedHashMap<>();
            typed.runs().forEach(r -> w.put(r, 1f));
            for (var r : new Units(searcher).best(w, Conditions.of(question, Schema.IS_UNIT, now), Conditions.of(question, Schema.IS_ENTRY, now)).stream().limit(10).toList()) {
                hits.add(unit(new ScoreDoc(r.document(), r.score()), typed));
            }
            return new Found(counting.total(), hits, counting.facets(), Optional.empty(), Optional.empty(), (System.nanoTime() - begun) / 1_000_000);
        }
        int from = (question.page() - 1) * question.size();
        var top = searcher.search(query, from + question.size()).scoreDocs;
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : Arrays.copyOfRange(top, Math.min(from, top.length), top.length)) {
            hits.add(question.level() == Level.ENTRY ? entry(doc, wanted, typed, question) : unit(doc, typed));
        }
        return new Found(counting.total(), hits, counting.facets(), Optional.empty(), Optional.empty(), (System.nanoTime() - begun) / 1_000_000);
    }

    private static Query words(Typed typed, Question question) {
        var words = new BooleanQuery.Builder();
        Set<String> pairs = new LinkedHashSet<>();
        typed.runs().forEach(run -> pairs.addAll(Grams.pairs(run)));
        pairs.forEach(pair -> words.add(new TermQuery(new Term(question.level() == Level.ENTRY ? Schema.WHOLE_PAIRS : Schema.PAIRS, pair)), Occur.SHOULD));
        return words.build();
    }

    private static Query conditioned(Query words, Query conditions) {
        return new BooleanQuery.Builder().add(words, Occur.MUST).add(conditions, Occur.FILTER).build();
    }

    private Hit entry(ScoreDoc doc, Query wanted, Typed typed, Question question) throws IOException {
        var entry = Set.of(columns.number(doc.doc, Schema.ENTRY));
        var units = conditioned(wanted, new BooleanQuery.Builder().add(Conditions.of(question, Schema.IS_UNIT, now), Occur.FILTER)
                .add(new TermInSetQuery(Schema.ENTRY, entry.stream().map(id -> new BytesRef(id.toString())).toList()), Occur.FILTER).build());
        List<Hit> below = new ArrayList<>();
        for (ScoreDoc unit : searcher.search(units, BELOW).scoreDocs) {
            below.add(unit(unit, typed));
        }
        return hit(doc.doc, null, doc.score, typed, below);
    }

    private Hit unit(ScoreDoc doc, Typed typed) throws IOException {
        var entry = searcher.search(new BooleanQuery.Builder().add(new TermQuery(new Term(Schema.ENTRY, Long.toString(columns.number(doc.doc, Schema.ENTRY)))), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.KIND, Schema.IS_ENTRY)), Occur.FILTER).build(), 1).scoreDocs[0];
        return hit(entry.doc, searcher.storedFields().document(doc.doc), doc.score, typed, List.of());
    }

    private Hit hit(int entry, Document unit, float score, Typed typed, List<Hit> below) throws IOException {
        var stored = searcher.storedFields().document(entry);
        var marks = marks(typed);
        var title = stored.get(Schema.S_TITLE);
        var own = unit == null ? new Document() : unit;
        return new Hit(columns.number(entry, Schema.ENTRY), Long.parseLong(columns.facet(entry, Facet.SITE).value()), columns.facet(entry, Facet.SITE).label(), stored.get(Schema.S_PATH),
                columns.facet(entry, Facet.TYPE).value(), columns.facet(entry, Facet.SECTION).label(), title, Snippet.of(title, marks).whole(),
                stored.get(Schema.S_NUMBER), columns.facet(entry, Facet.ISSUER).label(), LocalDate.ofEpochDay(columns.number(entry, Schema.DATE)),
                columns.facet(entry, Facet.VALIDITY).label(), List.of(own.getValues(Schema.S_HEADING)), text(own, Schema.S_LABEL),
                text(own, Schema.S_CITATION), text(own, Schema.S_ANCHOR),
                Snippet.of(unit == null ? stored.get(Schema.S_SUMMARY) : own.get(Schema.S_TEXT), marks).best(),
                text(own, Schema.S_FILE), text(own, Schema.S_FILE_URL), score, below);
    }

    private static Collection<String> marks(Typed typed) {
        Set<String> marks = new LinkedHashSet<>();
        typed.runs().forEach(run -> marks.addAll(Grams.pairs(run)));
        return marks;
    }

    private static String text(Document stored, String field) {
        return Optional.ofNullable(stored.get(field)).orElse("");
    }
}
