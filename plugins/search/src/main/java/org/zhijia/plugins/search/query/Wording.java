package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.zhijia.plugins.search.index.Schema;
import org.zhijia.plugins.search.words.Grams;

/** Words become queries on one state of the index. */
final class Wording {

    private final Vocabulary vocabulary;

    Wording(IndexSearcher searcher) {
        vocabulary = new Vocabulary(searcher);
    }

    /**
     * Pairs of characters, those of each word by themselves.
     *
     * @param share how many of the pairs with full weight have to be there at least, 0 to 1; always one
     */
    Query pairs(String field, Map<String, Float> weighted, double share) throws IOException {
        Map<String, Float> pairs = new LinkedHashMap<>();
        weighted.forEach((words, weight) -> Grams.pairs(words).forEach(pair -> pairs.merge(pair, weight, Math::max)));
        long full = pairs.values().stream().filter(weight -> weight == 1).count();
        return any(field, pairs, (int) Math.ceil(full * share));
    }

    /** Any of the characters and words of alphabets. */
    Query singles(String field, Map<String, Float> weighted) throws IOException {
        Map<String, Float> singles = new LinkedHashMap<>();
        weighted.forEach((words, weight) -> Grams.singles(words).forEach(single -> singles.merge(single, weight, Math::max)));
        return any(field, singles, 0);
    }

    private Query any(String field, Map<String, Float> weighted, int least) throws IOException {
        var any = new BooleanQuery.Builder();
        for (var word : weighted.entrySet()) {
            var term = vocabulary.term(field, word.getKey());
            any.add(word.getValue() == 1 ? term : new BoostQuery(term, word.getValue()), Occur.SHOULD);
        }
        return any.setMinimumNumberShouldMatch(least).build();
    }

    /** All of these, in any order. */
    Query all(String field, Iterable<String> terms) throws IOException {
        List<Query> all = new ArrayList<>();
        for (String term : terms) {
            all.add(vocabulary.term(field, term));
        }
        return allOf(all);
    }

    /** Exactly these characters, whatever stands around them. */
    private Query literal(String field, String characters) throws IOException {
        return characters.codePointCount(0, characters.length()) == 1
                ? new PrefixQuery(new Term(field, characters))
                : phrase(field, Grams.pairs(characters));
    }

    /** Each of these literally. */
    List<Query> literals(String field, Iterable<String> each) throws IOException {
        List<Query> literals = new ArrayList<>();
        for (String characters : each) {
            literals.add(literal(field, characters));
        }
        return literals;
    }

    /** These terms one after the other. */
    Query phrase(String field, List<String> terms) throws IOException {
        return vocabulary.phrase(field, terms);
    }

    /** What has this term; for ids and the like, which no question asks for twice. */
    static Query term(String field, String term) {
        return new TermQuery(new Term(field, term));
    }

    /** What is of one of these entries. */
    static Query ofEntries(Collection<Long> entries) {
        return anyOf(entries.stream().map(entry -> term(Schema.ENTRY, Long.toString(entry))).toList());
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
