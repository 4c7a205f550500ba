package org.zhijia.plugins.search.meaning;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.VectorScorer;
import org.zhijia.plugins.search.index.Schema;

/** How near the units of an index are to a vector. */
public final class Nearness {

    private final IndexSearcher searcher;
    private final float[] vector;

    /** @param vector of length 1 */
    public Nearness(IndexSearcher searcher, float[] vector) {
        this.searcher = searcher;
        this.vector = vector;
    }

    /** @return documents of the index in rising order, without those that nobody knows the meaning of yet */
    public int[] nearest(Query units, int most) throws IOException {
        var found = searcher.search(new KnnFloatVectorQuery(Schema.VECTOR, vector, most, units), most).scoreDocs;
        return Arrays.stream(found).mapToInt(unit -> unit.doc).sorted().toArray();
    }

    /**
     * @param documents in rising order
     * @return the cosine for each of them; NaN where it is not known
     */
    public float[] of(int[] documents) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        float[] cosines = new float[documents.length];
        Arrays.fill(cosines, Float.NaN);
        int leaf = -1;
        VectorScorer scorer = null;
        for (int i = 0; i < documents.length; i++) {
            int its = ReaderUtil.subIndex(documents[i], leaves);
            if (its != leaf) {
                leaf = its;
                var values = leaves.get(leaf).reader().getFloatVectorValues(Schema.VECTOR);
                scorer = values == null ? null : values.scorer(vector);
            }
            int local = documents[i] - leaves.get(leaf).docBase;
            if (scorer != null && advanced(scorer, local) == local) {
                // Lucene's scores are never negative: half of what is missing to the opposite.
                cosines[i] = 2 * scorer.score() - 1;
            }
        }
        return cosines;
    }

    private static int advanced(VectorScorer scorer, int document) throws IOException {
        return scorer.iterator().docID() < document ? scorer.iterator().advance(document) : scorer.iterator().docID();
    }
}
