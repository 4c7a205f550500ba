package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.zhijia.plugins.search.index.Schema;

/**
 * Counts what is found, altogether and by the values of each facet; chosen values are told even where nothing has them. The units of an entry stand together and have its
 * facets, so these are looked up once for each entry.
 */
final class Counting extends SimpleCollector {

    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private final List<Leaf> leaf = new ArrayList<>();
    private final Filter filter;
    private long total;

    /** Entries close their blocks and are the only documents with names. */
    private BinaryDocValues entries;
    private int entry;
    private int ofEntry;

    private record Leaf(Facet facet, SortedDocValues values, int[] counts) {}

    Counting(Filter filter) {
        this.filter = filter;
    }

    long total() {
        return total;
    }

    /** The most frequent first; of equals, the later value, for years. */
    Map<Facet, List<Count>> facets() {
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) -> facets.put(facet, ofOneValue(values).stream()
                .sorted(Comparator.comparingLong(Count::count).thenComparing(Count::value).reversed()).toList()));
        return facets;
    }

    /** Sites give their sections of one key names of their own; who chooses it gets all of them, by the name that most have. */
    private static Collection<Count> ofOneValue(Map<String, Long> counted) {
        Map<String, Count> counts = new HashMap<>();
        counted.entrySet().stream().map(Counting::count).sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::label))
                .forEach(count -> counts.merge(count.value(), count, Count::plus));
        return counts.values();
    }

    private static Count count(Map.Entry<String, Long> counted) {
        int label = counted.getKey().indexOf(Schema.LABEL);
        return new Count(counted.getKey().substring(0, label), counted.getKey().substring(label + 1), counted.getValue());
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        leaf.clear();
        entries = DocValues.getBinary(context.reader(), Schema.NAMES);
        entry = -1;
        for (Facet facet : Facet.values()) {
            var values = DocValues.getSorted(context.reader(), Conditions.field(facet));
            if (values.getValueCount() > 0) {
                leaf.add(new Leaf(facet, values, new int[values.getValueCount()]));
            }
        }
    }

    @Override
    public void collect(int document) throws IOException {
        if (document > entry) {
            countEntry();
            entry = entries.advance(document);
        }
        ofEntry++;
    }

    private void countEntry() throws IOException {
        total += ofEntry;
        for (Leaf facet : leaf) {
            if (ofEntry > 0 && facet.values.advanceExact(entry)) {
                facet.counts[facet.values.ordValue()] += ofEntry;
            }
        }
        ofEntry = 0;
    }

    @Override
    public void finish() throws IOException {
        countEntry();
        for (Leaf facet : leaf) {
            var values = counts.computeIfAbsent(facet.facet, any -> new HashMap<>());
            for (int ord = 0; ord < facet.counts.length; ord++) {
                if (facet.counts[ord] > 0) {
                    values.merge(facet.values.lookupOrd(ord).utf8ToString(), (long) facet.counts[ord], Long::sum);
                }
            }
            for (String chosen : filter.chosen().getOrDefault(facet.facet, Set.of())) {
                labelled(facet.values, chosen + Schema.LABEL).ifPresent(value -> values.merge(value, 0L, Long::sum));
            }
        }
        leaf.clear();
    }

    private static Optional<String> labelled(SortedDocValues values, String beginning) throws IOException {
        int next = -1 - values.lookupTerm(new BytesRef(beginning));
        return next >= 0 && next < values.getValueCount() ? Optional.of(values.lookupOrd(next).utf8ToString()).filter(value -> value.startsWith(beginning))
                : Optional.empty();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
