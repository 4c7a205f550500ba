package org.zhijia.plugins.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.IndexSearcher;

/** What an index holds against what it should hold. */
final class Comparison {

    private Comparison() { }

    /** One line for each entry that is missing, left over or not as it should be; none when all is well. */
    static List<String> differences(Index index, Newsroom newsroom) {
        var should = should(newsroom);
        var is = index.read(Comparison::held);
        var all = new TreeSet<>(should.keySet());
        all.addAll(is.keySet());
        return all.stream().filter(entry -> !should.getOrDefault(entry, "none").equals(is.getOrDefault(entry, "none")))
                .map(entry -> "entry " + entry + "\n should be " + should.get(entry) + "\n is        " + is.get(entry)).toList();
    }

    private static Map<Long, String> should(Newsroom newsroom) {
        var texts = new HashMap<Long, String>();
        newsroom.after(0, Integer.MAX_VALUE).forEach(text -> texts.put(text.id(),
                Documents.of(text, Vectors.NONE).stream().map(document -> stored(document) + place(text.sectionTitle())).toList().toString()));
        return texts;
    }

    private static Map<Long, String> held(IndexSearcher searcher) throws IOException {
        var documents = new HashMap<Long, List<String>>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var reader = leaf.reader();
            var entries = DocValues.getNumeric(reader, Schema.ENTRY);
            var sections = DocValues.getSorted(reader, Schema.SECTION);
            for (int document = 0; document < reader.maxDoc(); document++) {
                if (reader.getLiveDocs() == null || reader.getLiveDocs().get(document)) {
                    entries.advanceExact(document);
                    sections.advanceExact(document);
                    var section = sections.lookupOrd(sections.ordValue()).utf8ToString();
                    documents.computeIfAbsent(entries.longValue(), id -> new ArrayList<>()).add(stored(reader.storedFields().document(document))
                            + place(section.substring(section.indexOf(Schema.LABEL) + 1)));
                }
            }
        }
        var texts = new HashMap<Long, String>();
        documents.forEach((entry, block) -> texts.put(entry, block.toString()));
        return texts;
    }

    private static String stored(Document document) {
        return document.getFields().stream().filter(field -> field.fieldType().stored()).map(Comparison::line).toList().toString();
    }

    private static String line(IndexableField field) {
        return field.name() + "=" + field.stringValue();
    }

    private static String place(String section) {
        return "@" + section;
    }
}
