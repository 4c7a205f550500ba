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

    Finder(IndexSearcher searcher, Instant now) {
        this.searcher = searcher;
        this.now = now;
    }

    Found find(Question question) throws IOException {
        long begun = System.nanoTime();
        var typed = Typed.read(question.typed());
        var wanted = words(typed);
        var kind = question.level() == Level.ENTRY ? Schema.IS_ENTRY : Schema.IS_UNIT;
        var query = conditioned(wanted, Conditions.of(question, kind, now));
        var counting = new Counting();
        searcher.search(query, counting);
        int from = (question.page() - 1) * question.size();
        var top = searcher.search(query, from + question.size()).scoreDocs;
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : Arrays.copyOfRange(top, Math.min(from, top.length), top.length)) {
            hits.add(question.level() == Level.ENTRY ? entry(doc, wanted, typed, question) : unit(doc, typed));
        }
        return new Found(counting.total(), hits, counting.facets(), Optional.empty(), Optional.empty(), (System.nanoTime() - begun) / 1_000_000);
    }

    private static Query words(Typed typed) {
        var words = new BooleanQuery.Builder();
        Set<String> pairs = new LinkedHashSet<>();
        typed.runs().forEach(run -> pairs.addAll(Grams.pairs(run)));
        pairs.forEach(pair -> words.add(new TermQuery(new Term(Schema.PAIRS, pair)), Occur.SHOULD));
        return words.build();
    }

    private static Query conditioned(Query words, Query conditions) {
        return new BooleanQuery.Builder().add(words, Occur.MUST).add(conditions, Occur.FILTER).build();
    }

    private Hit entry(ScoreDoc doc, Query wanted, Typed typed, Question question) throws IOException {
        var entry = Set.of(id(doc.doc));
        var units = conditioned(wanted, new BooleanQuery.Builder().add(Conditions.of(question, Schema.IS_UNIT, now), Occur.FILTER)
                .add(new TermInSetQuery(Schema.ENTRY, entry.stream().map(id -> new BytesRef(id.toString())).toList()), Occur.FILTER).build());
        List<Hit> below = new ArrayList<>();
        for (ScoreDoc unit : searcher.search(units, BELOW).scoreDocs) {
            below.add(unit(unit, typed));
        }
        return hit(doc.doc, null, doc.score, typed, below);
    }

    private Hit unit(ScoreDoc doc, Typed typed) throws IOException {
        var entry = searcher.search(new BooleanQuery.Builder().add(new TermQuery(new Term(Schema.ENTRY, Long.toString(id(doc.doc)))), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.KIND, Schema.IS_ENTRY)), Occur.FILTER).build(), 1).scoreDocs[0];
        return hit(entry.doc, searcher.storedFields().document(doc.doc), doc.score, typed, List.of());
    }

    private Hit hit(int entry, Document unit, float score, Typed typed, List<Hit> below) throws IOException {
        var stored = searcher.storedFields().document(entry);
        var marks = marks(typed);
        var title = stored.get(Schema.S_TITLE);
        var own = unit == null ? new Document() : unit;
        return new Hit(id(entry), Long.parseLong(facet(entry, Facet.SITE).value()), facet(entry, Facet.SITE).label(), stored.get(Schema.S_PATH),
                facet(entry, Facet.TYPE).value(), facet(entry, Facet.SECTION).label(), title, Snippet.of(title, marks).whole(),
                stored.get(Schema.S_NUMBER), facet(entry, Facet.ISSUER).label(), LocalDate.ofEpochDay(number(entry, Schema.DATE)),
                facet(entry, Facet.VALIDITY).label(), List.of(own.getValues(Schema.S_HEADING)), text(own, Schema.S_LABEL),
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

    private long id(int doc) throws IOException {
        return number(doc, Schema.ENTRY);
    }

    private long number(int doc, String field) throws IOException {
        var leaf = searcher.getIndexReader().leaves().get(ReaderUtil.subIndex(doc, searcher.getIndexReader().leaves()));
        var values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(doc - leaf.docBase) ? values.longValue() : 0;
    }

    private Count facet(int doc, Facet facet) throws IOException {
        var leaf = searcher.getIndexReader().leaves().get(ReaderUtil.subIndex(doc, searcher.getIndexReader().leaves()));
        var values = DocValues.getSorted(leaf.reader(), Conditions.field(facet));
        if (!values.advanceExact(doc - leaf.docBase)) {
            return new Count("", "", 0);
        }
        var parts = values.lookupOrd(values.ordValue()).utf8ToString().split(String.valueOf(Schema.LABEL), 2);
        return new Count(parts[0], parts[1], 1);
    }
}
