package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.zhijia.plugins.search.index.Schema;

/** Makes of ranked documents what readers see. */
final class Hits {

    private final IndexSearcher searcher;
    private final Columns columns;
    private final Marks marks;

    Hits(IndexSearcher searcher, Columns columns, Marks marks) {
        this.searcher = searcher;
        this.columns = columns;
        this.marks = marks;
    }

    List<Hit> ofUnits(List<Ranked> units) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (Ranked unit : units) {
            hits.add(hit(columns.entry(unit.document()), stored(unit), unit.score(), List.of()));
        }
        return hits;
    }

    /** @param best units of each entry, the best first */
    List<Hit> ofEntries(List<Ranked> entries, Map<Long, List<Ranked>> best) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (Ranked entry : entries) {
            List<Hit> below = new ArrayList<>();
            for (Ranked unit : best.get(entry.entry())) {
                below.add(hit(entry.document(), stored(unit), unit.score(), List.of()));
            }
            hits.add(hit(entry.document(), new Document(), entry.score(), below));
        }
        return hits;
    }

    private Hit hit(int entry, Document unit, float score, List<Hit> below) throws IOException {
        var stored = searcher.storedFields().document(entry);
        var title = stored.get(Schema.S_TITLE);
        var site = columns.facet(entry, Facet.SITE);
        var words = Optional.ofNullable(unit.get(Schema.S_TEXT)).orElse(stored.get(Schema.S_SUMMARY));
        return new Hit(columns.number(entry, Schema.ENTRY), Long.parseLong(site.value()), site.label(), stored.get(Schema.S_PATH),
                columns.facet(entry, Facet.TYPE).value(), columns.facet(entry, Facet.SECTION).label(), title, Snippet.of(title, marks).whole(),
                stored.get(Schema.S_NUMBER), columns.facet(entry, Facet.ISSUER).label(), LocalDate.ofEpochDay(columns.number(entry, Schema.DATE)),
                columns.facet(entry, Facet.VALIDITY).label(), List.of(unit.getValues(Schema.S_HEADING)), text(unit, Schema.S_LABEL),
                text(unit, Schema.S_CITATION), text(unit, Schema.S_ANCHOR), Snippet.of(words, marks).best(), text(unit, Schema.S_FILE),
                text(unit, Schema.S_FILE_URL), score, below);
    }

    private Document stored(Ranked unit) throws IOException {
        return searcher.storedFields().document(unit.document());
    }

    private static String text(Document stored, String field) {
        return Optional.ofNullable(stored.get(field)).orElse("");
    }
}
