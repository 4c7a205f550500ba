package org.zhijia.plugins.search.index;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * The fields of the index. Each entry is a block of documents: its units, which are clauses, passages of a text without
 * clauses and passages of attached files; behind them the entry itself, with all their words.
 *
 * <p>A change here takes another {@link #VERSION}: an index of another version is rebuilt.
 */
public final class Schema {

    /** Goes up whenever texts are indexed in another way. */
    public static final int VERSION = 3;

    // Identity. An entry is replaced by updateDocuments(new Term(ENTRY, id), block).
    /** The entry's id: indexed as it is, and as a number beside the document. */
    public static final String ENTRY = "entry";
    /** {@link #IS_ENTRY} or {@link #IS_UNIT}. */
    public static final String KIND = "kind";
    public static final String IS_ENTRY = "entry";
    public static final String IS_UNIT = "unit";

    // Conditions, on every document.
    /** Ids of the site and of all above it. */
    public static final String SITES = "sites";
    /** Seconds since 1970 when it stops being public; missing: never. */
    public static final String EXPIRES = "expires";
    /** First day on which it holds, days since 1970; missing: always has. */
    public static final String FROM = "from";
    /** First day on which it no longer holds; missing: holds for good. */
    public static final String UNTIL = "until";
    /** Days since 1970: of the document itself, otherwise of publication. */
    public static final String DATE = "date";

    /** Beside every document: the same number for all versions of one document, which have one title. */
    public static final String TITLE_KEY = "title.key";
    /** Beside every document: there if it only changes or ends others. */
    public static final String AMENDS = "amends";

    // Facets, on every document: indexed by value; value and label beside the document, with LABEL between them.
    public static final String SITE = "site";
    public static final String SECTION = "section";
    public static final String TYPE = "type";
    public static final String ISSUER = "issuer";
    public static final String YEAR = "year";
    public static final String TOPIC = "topic";
    public static final String VALIDITY = "validity";
    public static final char LABEL = '\u001f';

    // Words of a unit: of title, headings and its text.
    /** Single characters and words of alphabets, for ranking. */
    public static final String SINGLES = "singles";
    /** Pairs of characters, for ranking. */
    public static final String PAIRS = "pairs";
    /** Pairs with positions, of the text without title and headings: literal strings. */
    public static final String EXACT = "exact";
    /** Pairs of a unit's headings. */
    public static final String HEADINGS = "headings";
    /** Entry and anchor with a {@code #} between them; of an entry as a whole without anchor. */
    public static final String ADDRESS = "address";
    /** Keys of a clause's place: 10条, 3部分/2项. */
    public static final String PLACE = "place";
    /** What a unit means; missing while it is not known. */
    public static final String VECTOR = "vector";

    // Words of an entry: of everything that it says. Fields of their own, for what is rare among units is not among entries.
    public static final String WHOLE_SINGLES = "whole.singles";
    public static final String WHOLE_PAIRS = "whole.pairs";
    public static final String WHOLE_EXACT = "whole.exact";

    // Names of an entry.
    /** Pairs of the title. */
    public static final String TITLE = "title";
    /** Characters of the title. */
    public static final String TITLE_SINGLES = "title.singles";
    /** All names in normal form without punctuation, one per line, beside the document. */
    public static final String NAMES = "names";
    /** Syllables of the names, with positions. */
    public static final String SOUNDS = "sounds";
    /** First letters of these. */
    public static final String INITIALS = "initials";
    /** Key of the document number. */
    public static final String NUMBER = "number";

    // Stored only.
    public static final String S_TITLE = "s.title";
    public static final String S_SUMMARY = "s.summary";
    public static final String S_NUMBER = "s.number";
    public static final String S_PATH = "s.path";
    public static final String S_LABEL = "s.label";
    public static final String S_CITATION = "s.citation";
    public static final String S_ANCHOR = "s.anchor";
    public static final String S_HEADING = "s.heading";
    public static final String S_TEXT = "s.text";
    public static final String S_FILE = "s.file";
    public static final String S_FILE_URL = "s.file.url";

    /** The usual files; vectors with a byte for each number, and a graph that leads to near ones. */
    public static final Codec CODEC = new Lucene104Codec() {
        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return new Lucene104HnswScalarQuantizedVectorsFormat(ScalarEncoding.UNSIGNED_BYTE, 16, 100);
        }
    };

    /** Found to serve clauses slightly better than Lucene's own numbers. */
    public static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.6f);

    private Schema() { }
}
