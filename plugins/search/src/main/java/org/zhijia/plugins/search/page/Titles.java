package org.zhijia.plugins.search.page;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.zhijia.plugins.search.index.Schema;

/** Reads the titles of the index. */
final class Titles {

    /** A few hundred bytes each; of more than that, the newest are known. */
    private static final int MOST = 30_000;
    private static final Set<String> WANTED = Set.of(Schema.S_TITLE, Schema.S_NUMBER, Schema.S_PATH);

    private record Dated(long date, Known known) { }

    private Titles() { }

    /** The newest first. */
    static List<Known> of(IndexSearcher searcher) throws IOException {
        var titles = new ArrayList<Dated>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            read(searcher, leaf, titles);
        }
        return titles.stream().sorted(Comparator.comparingLong(Dated::date).reversed()).limit(MOST).map(Dated::known).toList();
    }

    private static void read(IndexSearcher searcher, LeafReaderContext leaf, List<Dated> titles) throws IOException {
        var entries = searcher.createWeight(searcher.rewrite(publicEntries()), ScoreMode.COMPLETE_NO_SCORES, 1).scorer(leaf);
        if (entries == null) {
            return;
        }
        var sites = sites(leaf);
        var dates = DocValues.getNumeric(leaf.reader(), Schema.DATE);
        var owners = DocValues.getSorted(leaf.reader(), Schema.SITE);
        var stored = leaf.reader().storedFields();
        // A scorer goes through documents that were taken out too, until their segment is merged away.
        var alive = leaf.reader().getLiveDocs();
        var documents = entries.iterator();
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if ((alive == null || alive.get(doc)) && owners.advanceExact(doc) && dates.advanceExact(doc)) {
                var owner = owners.lookupOrd(owners.ordValue()).utf8ToString();
                var entry = stored.document(doc, WANTED);
                titles.add(new Dated(dates.longValue(), Known.title(entry.get(Schema.S_TITLE), entry.get(Schema.S_NUMBER),
                        Long.parseLong(owner.substring(0, owner.indexOf(Schema.LABEL))), sites.getOrDefault(doc, List.of()), entry.get(Schema.S_PATH))));
            }
        }
    }

    private static Query publicEntries() {
        return new BooleanQuery.Builder().add(new TermQuery(new Term(Schema.KIND, Schema.IS_ENTRY)), Occur.FILTER)
                .add(LongPoint.newRangeQuery(Schema.EXPIRES, Long.MIN_VALUE, Instant.now().getEpochSecond()), Occur.MUST_NOT).build();
    }

    /** The sites of each document: they are indexed only, so they are read from there. */
    private static Map<Integer, List<Long>> sites(LeafReaderContext leaf) throws IOException {
        var sites = new HashMap<Integer, List<Long>>();
        var terms = leaf.reader().terms(Schema.SITES);
        var entries = leaf.reader().postings(new Term(Schema.KIND, Schema.IS_ENTRY));
        if (terms == null || entries == null) {
            return sites;
        }
        for (int doc = entries.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = entries.nextDoc()) {
            sites.put(doc, new ArrayList<>());
        }
        var each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            long site = Long.parseLong(term.utf8ToString());
            var documents = each.postings(null, PostingsEnum.NONE);
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                sites.computeIfPresent(doc, (key, found) -> {
                    found.add(site);
                    return found;
                });
            }
        }
        return sites;
    }
}
