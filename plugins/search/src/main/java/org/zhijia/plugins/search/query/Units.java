package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.zhijia.plugins.search.index.Schema;

/**
 * Which clauses speak of what was asked. Pairs of characters choose the candidates, which is cheap, for they are rare;
 * these are then looked at closely: pairs, characters, headings, and the document around them.
 */
final class Units {

    static final int CANDIDATES = 300;
    private static final float SINGLES = 0.9f;
    private static final float HEADINGS = 0.3f;
    private static final float DOCUMENT = 0.3f;

    private final IndexSearcher searcher;
    private final Columns columns;

    Units(IndexSearcher searcher) {
        this.searcher = searcher;
        columns = new Columns(searcher);
    }

    /** A document of the index, the entry that it belongs to, and how well it fits. */
    record Ranked(int document, long entry, float score) {

        static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble((Ranked ranked) -> -ranked.score).thenComparingInt(Ranked::document);
    }

    List<Ranked> best(Map<String, Float> words, Query units, Query entries) throws IOException {
        var candidates = searcher.search(Wording.under(units, Wording.pairs(Schema.PAIRS, words)), CANDIDATES).scoreDocs;
        Arrays.sort(candidates, Comparator.comparingInt(candidate -> candidate.doc));
        int[] documents = Arrays.stream(candidates).mapToInt(candidate -> candidate.doc).toArray();
        float[] singles = Scores.of(Wording.singles(Schema.SINGLES, words), documents, searcher);
        float[] headings = Scores.of(Wording.pairs(Schema.HEADINGS, words), documents, searcher);
        var around = around(words, entries);
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            long entry = columns.number(documents[i], Schema.ENTRY);
            float score = candidates[i].score + SINGLES * singles[i] + HEADINGS * headings[i] + DOCUMENT * around.getOrDefault(entry, 0f);
            ranked.add(new Ranked(documents[i], entry, score));
        }
        ranked.sort(Ranked.BEST_FIRST);
        return ranked;
    }

    private Map<Long, Float> around(Map<String, Float> words, Query entries) throws IOException {
        Map<Long, Float> around = new HashMap<>();
        for (ScoreDoc entry : searcher.search(Wording.under(entries, Wording.pairs(Schema.WHOLE_PAIRS, words)), CANDIDATES).scoreDocs) {
            around.put(columns.number(entry.doc, Schema.ENTRY), entry.score);
        }
        return around;
    }
}
