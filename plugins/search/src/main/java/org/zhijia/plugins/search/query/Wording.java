package org.zhijia.plugins.search.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.zhijia.plugins.search.words.Grams;

/** Words become queries. */
final class Wording {

    private Wording() { }

    /** Any of the pairs, those of each word by themselves. */
    static Query pairs(String field, Map<String, Float> weighted) {
        Map<String, Float> pairs = new LinkedHashMap<>();
        weighted.forEach((words, weight) -> Grams.pairs(words).forEach(pair -> pairs.merge(pair, weight, Math::max)));
        return any(field, pairs);
    }

    /** Any of the characters and words of alphabets. */
    static Query singles(String field, Map<String, Float> weighted) {
        Map<String, Float> singles = new LinkedHashMap<>();
        weighted.forEach((words, weight) -> Grams.singles(words).forEach(single -> singles.merge(single, weight, Math::max)));
        return any(field, singles);
    }

    static Query any(String field, Map<String, Float> weighted) {
        var any = new BooleanQuery.Builder();
        weighted.forEach((term, weight) -> any.add(weight == 1 ? term(field, term) : new BoostQuery(term(field, term), weight), Occur.SHOULD));
        return any.build();
    }

    static Query term(String field, String term) {
        return new TermQuery(new Term(field, term));
    }

    /** These terms one after the other. */
    static Query phrase(String field, List<String> terms) {
        return new PhraseQuery(field, terms.toArray(String[]::new));
    }

    /** Words that matter under conditions that only keep or drop. */
    static Query under(Query conditions, Query words) {
        return new BooleanQuery.Builder().add(words, Occur.MUST).add(conditions, Occur.FILTER).build();
    }
}
