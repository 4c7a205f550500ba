package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.zhijia.plugins.search.index.Schema;

/**
 * What is kept beside the documents: numbers, facets, names. For one question and one thread: a column only goes forward,
 * so documents in rising order are cheap, and going back opens it again.
 */
final class Columns {

    private static final Count NONE = new Count("", "", 0);

    private final List<LeafReaderContext> leaves;
    /** What has been opened of each leaf, by field. */
    private final List<Map<String, DocIdSetIterator>> opened;

    private interface Opening<T> {

        T open(LeafReader reader, String field) throws IOException;
    }

    Columns(IndexSearcher searcher) {
        leaves = searcher.getIndexReader().leaves();
        opened = leaves.stream().<Map<String, DocIdSetIterator>>map(leaf -> new HashMap<>()).toList();
    }

    /** 0 where there is none. */
    long number(int document, String field) throws IOException {
        int leaf = ReaderUtil.subIndex(document, leaves);
        int place = document - leaves.get(leaf).docBase;
        var values = column(leaf, field, place, DocValues::getNumeric);
        return values.advanceExact(place) ? values.longValue() : 0;
    }

    /** Value and label; empty words where there is none. */
    Count facet(int document, Facet facet) throws IOException {
        int leaf = ReaderUtil.subIndex(document, leaves);
        int place = document - leaves.get(leaf).docBase;
        var values = column(leaf, Conditions.field(facet), place, DocValues::getSorted);
        if (!values.advanceExact(place)) {
            return NONE;
        }
        var both = values.lookupOrd(values.ordValue()).utf8ToString();
        int label = both.indexOf(Schema.LABEL);
        return new Count(both.substring(0, label), both.substring(label + 1), 1);
    }

    /** What an entry is called, the full title first, see {@link Schema#NAMES}. */
    String[] names(int entry) throws IOException {
        int leaf = ReaderUtil.subIndex(entry, leaves);
        int place = entry - leaves.get(leaf).docBase;
        var values = column(leaf, Schema.NAMES, place, DocValues::getBinary);
        return values.advanceExact(place) ? values.binaryValue().utf8ToString().split("\n") : new String[] {""};
    }

    /** The document of the entry that a unit belongs to: the next one that has names, for it closes the block. */
    int entry(int unit) throws IOException {
        int leaf = ReaderUtil.subIndex(unit, leaves);
        int place = unit - leaves.get(leaf).docBase;
        var names = column(leaf, Schema.NAMES, place, DocValues::getBinary);
        return leaves.get(leaf).docBase + (names.docID() < place ? names.advance(place) : names.docID());
    }

    /** The same for several, both in rising order. */
    int[] entries(int[] units) throws IOException {
        int[] entries = new int[units.length];
        for (int i = 0; i < units.length; i++) {
            entries[i] = i > 0 && units[i] < entries[i - 1] ? entries[i - 1] : entry(units[i]);
        }
        return entries;
    }

    @SuppressWarnings("unchecked") // What a field has is always of one kind.
    private <T extends DocIdSetIterator> T column(int leaf, String field, int place, Opening<T> opening) throws IOException {
        var column = opened.get(leaf).get(field);
        if (column == null || column.docID() > place) {
            column = opening.open(leaves.get(leaf).reader(), field);
            opened.get(leaf).put(field, column);
        }
        return (T) column;
    }
}
