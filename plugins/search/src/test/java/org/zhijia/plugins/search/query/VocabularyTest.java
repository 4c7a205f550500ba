package org.zhijia.plugins.search.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An index of three parts, the last of them without titles; its words are single characters. */
class VocabularyTest {

    private final Directory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private Vocabulary vocabulary;

    @BeforeEach
    void write() throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE))) {
            part(writer, document("经费审查", "工会经费由工会管理"), document("女工", "女工委员会"));
            part(writer, document("经费收缴", "经费的收缴"));
            part(writer, document("", "工会经费审查委员会"));
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        vocabulary = new Vocabulary(searcher);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    @Test
    void wordsFindTheSameWithTheSameScoresAsIfLuceneHadLookedThemUp() throws IOException {
        assertEquals(3, reader.leaves().size());
        for (String word : List.of("工", "经", "审", "女", "无")) {
            for (String field : List.of("title", "text")) {
                assertSame(new TermQuery(new Term(field, word)), vocabulary.term(field, word));
            }
        }
    }

    @Test
    void aWordIsTheSameWhenItIsAskedForAgain() throws IOException {
        var first = vocabulary.term("text", "费");
        vocabulary.term("text", "工");
        assertSame(first, vocabulary.term("text", "费"));
    }

    @Test
    void phrasesFindWhatStandsOneAfterTheOther() throws IOException {
        assertSame(new PhraseQuery("text", "工", "会"), vocabulary.phrase("text", List.of("工", "会")));
    }

    @Test
    void aPhraseWithAWordThatNobodyHasWrittenIsNotLookedFor() throws IOException {
        assertInstanceOf(MatchNoDocsQuery.class, vocabulary.phrase("text", List.of("工", "无")));
        assertInstanceOf(MatchNoDocsQuery.class, vocabulary.term("nowhere", "工"));
    }

    private void assertSame(Query expected, Query actual) throws IOException {
        assertArrayEquals(found(expected), found(actual), () -> expected + " and " + actual);
    }

    private String[] found(Query query) throws IOException {
        return Arrays.stream(searcher.search(query, 10).scoreDocs).map(found -> found.doc + " " + found.score).toArray(String[]::new);
    }

    private static void part(IndexWriter writer, Document... documents) throws IOException {
        writer.addDocuments(List.of(documents));
        writer.commit();
    }

    private static Document document(String title, String text) {
        var document = new Document();
        if (!title.isEmpty()) {
            document.add(new TextField("title", title, Store.NO));
        }
        document.add(new TextField("text", text, Store.NO));
        return document;
    }
}
