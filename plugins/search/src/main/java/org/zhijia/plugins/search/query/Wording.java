package org.zhijia.plugins.search.query;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
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

    /** At least this share of the pairs. */
    static Query most(String field, Map<String, Float> words, double share) {
        var any = new BooleanQuery.Builder();
        Set<String> pairs = new LinkedHashSet<>();
        words.forEach((word, weight) -> pairs.addAll(weight == 1 ? Grams.pairs(word) : List.of()));
        pairs.forEach(pair -> any.add(term(field, pair), Occur.SHOULD));
        return any.setMinimumNumberShouldMatch((int) Math.ceil(pairs.size() * share)).build();
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
