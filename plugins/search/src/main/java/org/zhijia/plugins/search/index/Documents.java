package org.zhijia.plugins.search.index;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.zhijia.api.AttachedText;
import org.zhijia.api.LiveText;
import org.zhijia.plugins.search.words.Characters;
import org.zhijia.plugins.search.words.DocumentKey;
import org.zhijia.plugins.search.words.Grams;
import org.zhijia.plugins.search.words.Normal;
import org.zhijia.plugins.search.words.Reference;
import org.zhijia.plugins.search.words.Sounds;
import org.zhijia.spi.Clause;

/** A public text becomes a block of Lucene documents, see {@link Schema}. */
public final class Documents {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final FieldType RANKED = indexed(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType EXACT = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private static final Pattern AMENDING = Pattern.compile("关于(?:修改|修订|废止)|修正案");

    private final LiveText text;
    private final Vectors vectors;
    private final Normal title;
    private final Map<Document, String> meant = new LinkedHashMap<>();

    private Documents(LiveText text, Vectors vectors) {
        this.text = text;
        this.vectors = vectors;
        title = Normal.of(text.title());
    }

    /** Its units, and behind them itself: to be written as one block, in place of all with its {@link Schema#ENTRY}. */
    public static List<Document> of(LiveText text, Vectors vectors) {
        return new Documents(text, vectors).block();
    }

    private List<Document> block() {
        List<Document> block = new ArrayList<>();
        clauses().forEach(block::add);
        for (AttachedText file : text.attachments()) {
            passages(file.text()).map(passage -> {
                passage.add(new StoredField(Schema.S_FILE, file.name()));
                passage.add(new StoredField(Schema.S_FILE_URL, file.url()));
                return passage;
            }).forEach(block::add);
        }
        block.add(entry());
        addMeanings();
        return block;
    }

    private void addMeanings() {
        var known = vectors.of(meant.values());
        meant.forEach((unit, words) -> Optional.ofNullable(known.get(words)).ifPresent(
                vector -> unit.add(new KnnFloatVectorField(Schema.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT))));
    }

    /** What of a unit has a meaning: its words without its label. */
    public static String meant(String label, String words) {
        return (words.startsWith(label) ? words.substring(label.length()) : words).strip();
    }

    private Stream<Document> clauses() {
        var units = text.clauses().stream().filter(Clause::unit).toList();
        return units.isEmpty() ? passages(text.text()) : units.stream().map(this::clause);
    }

    private Stream<Document> passages(String words) {
        return Passages.of(words).stream().map(passage -> unit(List.of(), "", passage));
    }

    private Document clause(Clause clause) {
        var unit = unit(clause.headings(), clause.label(), clause.text());
        unit.add(new StoredField(Schema.S_LABEL, clause.label()));
        unit.add(new StoredField(Schema.S_CITATION, clause.citation()));
        unit.add(new StoredField(Schema.S_ANCHOR, clause.anchor()));
        unit.add(new StringField(Schema.ADDRESS, address(text.id(), clause.anchor()), Field.Store.NO));
        clause.headings().forEach(heading -> unit.add(new StoredField(Schema.S_HEADING, heading)));
        var cited = clause.citation().isEmpty() ? clause.label() : clause.citation();
        Reference.read(cited).keys().forEach(key -> unit.add(new StringField(Schema.PLACE, key, Field.Store.NO)));
        return unit;
    }

    private Document unit(List<String> headings, String label, String words) {
        var unit = document(Schema.IS_UNIT);
        var above = headings.stream().map(Normal::of).toList();
        var own = Normal.of(words);
        var all = Stream.of(List.of(title), above, List.of(own)).flatMap(List::stream).toList();
        unit.add(new Field(Schema.SINGLES, Grams.singles(all), RANKED));
        unit.add(new Field(Schema.PAIRS, Grams.pairs(all), RANKED));
        unit.add(new Field(Schema.EXACT, Grams.pairs(List.of(own)), EXACT));
        unit.add(new Field(Schema.HEADINGS, Grams.pairs(above), RANKED));
        unit.add(new StoredField(Schema.S_TEXT, words));
        meant.put(unit, meant(label, words));
        return unit;
    }

    private Document entry() {
        var entry = document(Schema.IS_ENTRY);
        var said = Stream.of(Stream.of(text.title(), text.summary()), text.tags().stream(), values(), Stream.of(text.text()),
                text.attachments().stream().map(AttachedText::text)).flatMap(all -> all).map(Normal::of).toList();
        entry.add(new Field(Schema.WHOLE_SINGLES, Grams.singles(said), RANKED));
        entry.add(new Field(Schema.WHOLE_PAIRS, Grams.pairs(said), RANKED));
        entry.add(new Field(Schema.WHOLE_EXACT, Grams.pairs(said), EXACT));
        entry.add(new StoredField(Schema.S_TITLE, text.title()));
        entry.add(new StoredField(Schema.S_SUMMARY, text.summary()));
        entry.add(new StoredField(Schema.S_NUMBER, text.fields().text("number")));
        entry.add(new StoredField(Schema.S_PATH, text.path()));
        entry.add(new StringField(Schema.ADDRESS, address(text.id(), ""), Field.Store.NO));
        addNames(entry);
        return entry;
    }

    /** Where something is found: {@link Schema#ADDRESS}. */
    public static String address(long entry, String anchor) {
        return entry + "#" + anchor;
    }

    private void addNames(Document entry) {
        var names = Names.of(text.title());
        entry.add(new Field(Schema.TITLE, Grams.pairs(List.of(title)), EXACT));
        entry.add(new Field(Schema.TITLE_SINGLES, Grams.singles(List.of(title)), EXACT));
        entry.add(new BinaryDocValuesField(Schema.NAMES, new BytesRef(String.join("\n", names))));
        entry.add(new Field(Schema.SOUNDS, Sounds.whole(names), EXACT));
        entry.add(new Field(Schema.INITIALS, Sounds.initials(names), EXACT));
        DocumentKey.of(text.fields().text("number")).ifPresent(number ->
                Stream.of(number, number.ofAnyIssuer()).forEach(key -> entry.add(new StringField(Schema.NUMBER, key.key(), Field.Store.NO))));
    }

    private Stream<String> values() {
        return text.fields().map().values().stream().filter(String.class::isInstance).map(String.class::cast);
    }

    /** With what every document has: whose it is, and the conditions under which it is found. */
    private Document document(String kind) {
        var document = new Document();
        document.add(new StringField(Schema.ENTRY, Long.toString(text.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(Schema.ENTRY, text.id()));
        document.add(new StringField(Schema.KIND, kind, Field.Store.NO));
        text.sites().forEach(site -> document.add(new StringField(Schema.SITES, Long.toString(site), Field.Store.NO)));
        text.expires().ifPresent(end -> document.add(new LongPoint(Schema.EXPIRES, end.getEpochSecond())));
        text.validity().ifPresent(validity -> {
            validity.from().ifPresent(day -> document.add(new LongPoint(Schema.FROM, day.toEpochDay())));
            validity.until().ifPresent(day -> document.add(new LongPoint(Schema.UNTIL, day.toEpochDay())));
            addFacet(document, Schema.VALIDITY, validity.word(), validity.word());
        });
        document.add(new NumericDocValuesField(Schema.DATE, date().toEpochDay()));
        document.add(new NumericDocValuesField(Schema.TITLE_KEY, Characters.squeezed(title.text()).hashCode()));
        if (AMENDING.matcher(text.title()).find()) {
            document.add(new NumericDocValuesField(Schema.AMENDS, 1));
        }
        addFacet(document, Schema.SITE, Long.toString(text.siteId()), text.siteName());
        addFacet(document, Schema.SECTION, text.sectionKey(), text.sectionTitle());
        addFacet(document, Schema.TYPE, text.type(), text.typeTitle());
        addFacet(document, Schema.YEAR, Integer.toString(date().getYear()), Integer.toString(date().getYear()));
        addFacet(document, Schema.ISSUER, text.fields().text("issuer"), text.fields().text("issuer"));
        addFacet(document, Schema.TOPIC, text.fields().text("topic"), text.fields().text("topic"));
        return document;
    }

    private static void addFacet(Document document, String facet, String value, String label) {
        if (!value.isEmpty()) {
            document.add(new StringField(facet, value, Field.Store.NO));
            document.add(new SortedDocValuesField(facet, new BytesRef(value + Schema.LABEL + label)));
        }
    }

    private LocalDate date() {
        return Stream.of("written", "released").flatMap(key -> text.fields().get(key).stream()).filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast).findFirst().orElseGet(() -> text.published().atZone(CHINA).toLocalDate());
    }

    private static FieldType indexed(IndexOptions options, boolean omitNorms) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
