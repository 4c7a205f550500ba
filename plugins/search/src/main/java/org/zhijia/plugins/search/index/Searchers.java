package org.zhijia.plugins.search.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.SearcherFactory;

/** Searchers that rank as our texts are best ranked, and remember which documents meet a {@link Condition}. */
public final class Searchers extends SearcherFactory {

    private static final int CONDITIONS = 200;
    private static final long MOST_BYTES = 8 << 20;
    /** Of each part of an index, however small, and however few documents the words leave: a condition is asked several times for each question. */
    private static final LRUQueryCache REMEMBERED = new LRUQueryCache(CONDITIONS, MOST_BYTES, part -> true, Float.POSITIVE_INFINITY);

    /** Hardly anybody uses the same words again. */
    private static final QueryCachingPolicy ONLY_CONDITIONS = new QueryCachingPolicy() {

        @Override
        public void onUse(Query query) { }

        @Override
        public boolean shouldCache(Query query) {
            return query instanceof Condition;
        }
    };

    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
        return of(reader);
    }

    public static IndexSearcher of(IndexReader reader) {
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Schema.SIMILARITY);
        searcher.setQueryCache(REMEMBERED);
        searcher.setQueryCachingPolicy(ONLY_CONDITIONS);
        return searcher;
    }
}
