package org.zhijia.plugins.search.query;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.zhijia.plugins.search.index.Schema;

/** What is kept beside the documents: numbers, facets, names. */
final class Columns {

    private static final Count NONE = new Count("", "", 0);

    private final IndexSearcher searcher;

    Columns(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** 0 where there is none. */
    long number(int document, String field) throws IOException {
        var leaf = leaf(document);
        var values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase) ? values.longValue() : 0;
    }

    /** Value and label; empty words where there is none. */
    Count facet(int document, Facet facet) throws IOException {
        var leaf = leaf(document);
        var values = DocValues.getSorted(leaf.reader(), Conditions.field(facet));
        if (!values.advanceExact(document - leaf.docBase)) {
            return NONE;
        }
        var both = values.lookupOrd(values.ordValue()).utf8ToString();
        int label = both.indexOf(Schema.LABEL);
        return new Count(both.substring(0, label), both.substring(label + 1), 1);
    }

    /** What an entry is called, the full title first, see {@link Schema#NAMES}. */
    String[] names(int entry) throws IOException {
        var leaf = leaf(entry);
        var values = DocValues.getBinary(leaf.reader(), Schema.NAMES);
        return values.advanceExact(entry - leaf.docBase) ? values.binaryValue().utf8ToString().split("\n") : new String[] {""};
    }

    private LeafReaderContext leaf(int document) {
        var leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }
}
