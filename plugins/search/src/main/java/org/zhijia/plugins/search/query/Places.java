package org.zhijia.plugins.search.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.zhijia.plugins.search.index.Index;
import org.zhijia.plugins.search.index.Schema;
import org.zhijia.plugins.search.learning.Place;

/** What officers have named by entry and anchor, as it is now. */
@ApplicationScoped
public class Places {

    /** No entry has more units. */
    private static final int MOST_UNITS = 2_000;

    @Inject
    private Index index;

    /** Entries, each with the named clause below it; what is not public any more is left out. Their order is that of the places. */
    public List<Hit> hits(List<Place> places) {
        return index.read(searcher -> {
            var hits = new ArrayList<Hit>();
            for (Place place : places) {
                entry(searcher, place).ifPresent(hits::add);
            }
            return hits;
        });
    }

    private static Optional<Hit> entry(IndexSearcher searcher, Place place) throws IOException {
        var found = find(searcher, place.entry(), Schema.IS_ENTRY, 1);
        if (found.length == 0) {
            return Optional.empty();
        }
        var columns = new Columns(searcher);
        var entry = searcher.storedFields().document(found[0]);
        var clause = place.anchor().isEmpty() ? Optional.<Document>empty() : unit(searcher, place);
        var below = new ArrayList<Hit>();
        if (clause.isPresent()) {
            below.add(hit(columns, found[0], entry, clause.get(), List.of()));
        }
        return Optional.of(hit(columns, found[0], entry, new Document(), below));
    }

    private static Optional<Document> unit(IndexSearcher searcher, Place place) throws IOException {
        for (int unit : find(searcher, place.entry(), Schema.IS_UNIT, MOST_UNITS)) {
            var stored = searcher.storedFields().document(unit);
            if (place.anchor().equals(stored.get(Schema.S_ANCHOR))) {
                return Optional.of(stored);
            }
        }
        return Optional.empty();
    }

    private static int[] find(IndexSearcher searcher, long entry, String kind, int most) throws IOException {
        var query = new BooleanQuery.Builder().add(new TermQuery(new Term(Schema.ENTRY, Long.toString(entry))), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.KIND, kind)), Occur.FILTER).build();
        return Arrays.stream(searcher.search(query, most).scoreDocs).mapToInt(found -> found.doc).toArray();
    }

    private static Hit hit(Columns columns, int document, Document entry, Document unit, List<Hit> below) throws IOException {
        var title = entry.get(Schema.S_TITLE);
        var site = columns.facet(document, Facet.SITE);
        var words = Optional.ofNullable(unit.get(Schema.S_TEXT)).orElse(entry.get(Schema.S_SUMMARY));
        return new Hit(columns.number(document, Schema.ENTRY), Long.parseLong(site.value()), site.label(), entry.get(Schema.S_PATH),
                columns.facet(document, Facet.TYPE).value(), columns.facet(document, Facet.SECTION).label(), title, Snippet.of(title, Marks.NONE).whole(),
                entry.get(Schema.S_NUMBER), columns.facet(document, Facet.ISSUER).label(), LocalDate.ofEpochDay(columns.number(document, Schema.DATE)),
                columns.facet(document, Facet.VALIDITY).label(), List.of(unit.getValues(Schema.S_HEADING)), text(unit, Schema.S_LABEL),
                text(unit, Schema.S_CITATION), text(unit, Schema.S_ANCHOR), Snippet.of(words, Marks.NONE).best(), "", "", 0, below);
    }

    private static String text(Document stored, String field) {
        return Optional.ofNullable(stored.get(field)).orElse("");
    }
}
