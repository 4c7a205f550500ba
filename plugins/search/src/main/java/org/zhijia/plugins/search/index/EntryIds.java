package org.zhijia.plugins.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the entries' ids of documents. */
final class EntryIds extends SimpleCollector {

    private final List<Long> ids = new ArrayList<>();
    private NumericDocValues entries;

    private EntryIds() { }

    static List<Long> of(IndexSearcher searcher, Query query) throws IOException {
        var collector = new EntryIds();
        searcher.search(query, collector);
        return collector.ids;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        entries = context.reader().getNumericDocValues(Schema.ENTRY);
    }

    @Override
    public void collect(int document) throws IOException {
        if (entries.advanceExact(document)) {
            ids.add(entries.longValue());
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
