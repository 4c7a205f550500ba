package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words that one state of the index has. Left to itself, Lucene opens every part's dictionary anew for each word of
 * each query, which is a fifth of a question's work; here a word is looked up once, and what holds a word that nobody has
 * written is known to find nothing. For one question and one thread.
 */
final class Vocabulary {

    private final IndexReaderContext index;
    /** By field, of each part. */
    private final Map<String, TermsEnum[]> dictionaries = new HashMap<>();
    private final Map<Term, TermStates> known = new HashMap<>();

    Vocabulary(IndexSearcher searcher) {
        index = searcher.getTopReaderContext();
    }

    /** What has this word. */
    Query term(String field, String word) throws IOException {
        var term = new Term(field, word);
        var states = look(term);
        return states.docFreq() == 0 ? nothing(term) : new TermQuery(term, states);
    }

    /** What has these words one after the other. */
    Query phrase(String field, List<String> words) throws IOException {
        for (String word : words) {
            var term = new Term(field, word);
            if (look(term).docFreq() == 0) {
                return nothing(term);
            }
        }
        return new PhraseQuery(field, words.toArray(String[]::new));
    }

    private static Query nothing(Term missing) {
        return new MatchNoDocsQuery("nobody wrote " + missing);
    }

    private TermStates look(Term term) throws IOException {
        var states = known.get(term);
        if (states == null) {
            states = new TermStates(index);
            for (LeafReaderContext part : index.leaves()) {
                var dictionary = dictionaries(term.field())[part.ord];
                if (dictionary.seekExact(term.bytes())) {
                    states.register(dictionary.termState(), part.ord, dictionary.docFreq(), dictionary.totalTermFreq());
                }
            }
            known.put(term, states);
        }
        return states;
    }

    private TermsEnum[] dictionaries(String field) throws IOException {
        var opened = dictionaries.get(field);
        if (opened == null) {
            opened = new TermsEnum[index.leaves().size()];
            for (LeafReaderContext part : index.leaves()) {
                opened[part.ord] = Terms.getTerms(part.reader(), field).iterator();
            }
            dictionaries.put(field, opened);
        }
        return opened;
    }
}
