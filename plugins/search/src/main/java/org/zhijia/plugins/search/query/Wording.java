package org.zhijia.plugins.search.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.zhijia.plugins.search.words.Grams;

/** Words become queries. */
final class Wording {

    private Wording() { }

    /**
     * Pairs of characters, those of each word by themselves.
     *
     * @param share how many of the pairs with full weight have to be there at least, 0 to 1; always one
     */
    static Query pairs(String field, Map<String, Float> weighted, double share) {
        Map<String, Float> pairs = new LinkedHashMap<>();
        weighted.forEach((words, weight) -> Grams.pairs(words).forEach(pair -> pairs.merge(pair, weight, Math::max)));
        long full = pairs.values().stream().filter(weight -> weight == 1).count();
        return any(field, pairs, (int) Math.ceil(full * share));
    }

    /** Any of the characters and words of alphabets. */
    static Query singles(String field, Map<String, Float> weighted) {
        Map<String, Float> singles = new LinkedHashMap<>();
        weighted.forEach((words, weight) -> Grams.singles(words).forEach(single -> singles.merge(single, weight, Math::max)));
        return any(field, singles, 0);
    }

    private static Query any(String field, Map<String, Float> weighted, int least) {
        var any = new BooleanQuery.Builder();
        weighted.forEach((term, weight) -> any.add(weight == 1 ? term(field, term) : new BoostQuery(term(field, term), weight), Occur.SHOULD));
        return any.setMinimumNumberShouldMatch(least).build();
    }

    static Query term(String field, String term) {
        return new TermQuery(new Term(field, term));
    }

    /** Exactly these characters, whatever stands around them. */
    static Query literal(String field, String characters) {
        return characters.codePointCount(0, characters.length()) == 1
                ? new PrefixQuery(new Term(field, characters))
                : phrase(field, Grams.pairs(characters));
    }

    /** These terms one after the other. */
    static Query phrase(String field, List<String> terms) {
        return new PhraseQuery(field, terms.toArray(String[]::new));
    }

    /** Finds the same, but does not count for the order. */
    static Query uncounted(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }

    /** Any of these. */
    static Query anyOf(Iterable<Query> queries) {
        var any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /** All of these. */
    static Query allOf(Iterable<Query> queries) {
        var all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }

    /** Words that matter under conditions that only keep or drop. */
    static Query under(Query conditions, Query words) {
        return new BooleanQuery.Builder().add(words, Occur.MUST).add(conditions, Occur.FILTER).build();
    }
}
