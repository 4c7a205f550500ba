package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

/** What a query thinks of a few documents that another one has chosen. */
final class Scores {

    private Scores() { }

    /**
     * @param documents in rising order; one may stand there several times
     * @return for each of them; 0 where the query does not match
     */
    static float[] of(Query query, int[] documents, IndexSearcher searcher) throws IOException {
        if (documents.length == 0) {
            return new float[0];
        }
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        float[] scores = new float[documents.length];
        int leaf = -1;
        Scorer scorer = null;
        for (int i = 0; i < documents.length; i++) {
            if (i > 0 && documents[i] == documents[i - 1]) {
                scores[i] = scores[i - 1];
                continue;
            }
            int itsLeaf = ReaderUtil.subIndex(documents[i], leaves);
            if (itsLeaf != leaf) {
                leaf = itsLeaf;
                scorer = weight.scorer(leaves.get(leaf));
            }
            int local = documents[i] - leaves.get(leaf).docBase;
            if (scorer != null && advanced(scorer, local) == local) {
                scores[i] = scorer.score();
            }
        }
        return scores;
    }

    private static int advanced(Scorer scorer, int document) throws IOException {
        return scorer.docID() < document ? scorer.iterator().advance(document) : scorer.docID();
    }
}
