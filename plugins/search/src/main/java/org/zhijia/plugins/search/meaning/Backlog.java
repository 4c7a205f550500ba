package org.zhijia.plugins.search.meaning;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.zhijia.plugins.search.index.Documents;
import org.zhijia.plugins.search.index.Schema;

/** What the index does not know the meaning of yet. The index itself is the list, so that nothing gets lost. */
final class Backlog {

    private static final Set<String> FIELDS = Set.of(Schema.S_LABEL, Schema.S_TEXT);
    private static final Query UNITS = new TermQuery(new Term(Schema.KIND, Schema.IS_UNIT));
    private static final Query MISSING = new BooleanQuery.Builder().add(UNITS, Occur.FILTER)
            .add(new FieldExistsQuery(Schema.VECTOR), Occur.MUST_NOT).build();

    private final IndexSearcher searcher;

    Backlog(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Of a few entries all texts that they miss the meaning of, by entry. */
    Map<Long, Set<String>> some(int entries, Collection<Long> without) throws IOException {
        Map<Long, Set<String>> texts = new LinkedHashMap<>();
        searcher.search(MISSING, new Each((entry, unit) -> {
            if (!without.contains(entry) && (texts.size() < entries || texts.containsKey(entry))) {
                texts.computeIfAbsent(entry, any -> new LinkedHashSet<>()).add(unit.text());
            }
        }));
        return texts;
    }

    /** The hashes of all texts. */
    Set<String> living() throws IOException {
        Set<String> living = new HashSet<>();
        searcher.search(UNITS, new Each((entry, unit) -> living.add(TextVectors.hash(unit.text()))));
        return living;
    }

    private interface Unit {

        String text() throws IOException;
    }

    private interface Visitor {

        void visit(long entry, Unit unit) throws IOException;
    }

    private static final class Each extends SimpleCollector {

        private final Visitor visitor;
        private NumericDocValues entries;
        private StoredFields stored;

        Each(Visitor visitor) {
            this.visitor = visitor;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            entries = context.reader().getNumericDocValues(Schema.ENTRY);
            stored = context.reader().storedFields();
        }

        @Override
        public void collect(int document) throws IOException {
            if (entries.advanceExact(document)) {
                visitor.visit(entries.longValue(), () -> text(document));
            }
        }

        private String text(int document) throws IOException {
            var unit = stored.document(document, FIELDS);
            return Documents.meant(unit.get(Schema.S_LABEL) == null ? "" : unit.get(Schema.S_LABEL), unit.get(Schema.S_TEXT));
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
