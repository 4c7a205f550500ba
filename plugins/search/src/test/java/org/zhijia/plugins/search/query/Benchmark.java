package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.zhijia.plugins.search.bench.Collected;
import org.zhijia.plugins.search.bench.Collected.Judged;
import org.zhijia.plugins.search.bench.Measures;
import org.zhijia.plugins.search.index.Documents;
import org.zhijia.plugins.search.index.Schema;
import org.zhijia.plugins.search.index.Searchers;
import org.zhijia.plugins.search.learning.Lessons;
import org.zhijia.plugins.search.learning.Place;
import org.zhijia.plugins.search.learning.Taught;
import org.zhijia.plugins.search.meaning.Meaning;
import org.zhijia.plugins.search.words.Synonyms;

/**
 * Answers the judged questions with the product's own classes and prints the table: by words, with meaning, and learnt:
 * questions in five parts, each asked when the others have been taught as kept questions. Run by
 * {@code core/e2e/bench/search-learnt.sh}:
 * {@code Benchmark <folder of the collection> <folder for the index, kept for the next time>}.
 */
final class Benchmark {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Synonyms SYNONYMS = Synonyms.parse(Synonyms.FIELD);
    private static final int FOLDS = 5;

    private final Collected collected;
    private final IndexSearcher searcher;
    private final Meaning meaning;
    /** The entry that a clause is of, by anchor. */
    private final Map<String, Long> entries = new HashMap<>();

    private Benchmark(Collected collected, IndexSearcher searcher, Meaning meaning) {
        this.collected = collected;
        this.searcher = searcher;
        this.meaning = meaning;
        collected.texts().forEach(text -> text.clauses().forEach(clause -> entries.put(clause.anchor(), text.id())));
    }

    public static void main(String[] arguments) throws IOException {
        var collected = Collected.train(Path.of(arguments[0]));
        var folder = Path.of(arguments[1]);
        var meaning = new Meaning();
        if (!Files.exists(folder)) {
            index(collected, meaning, folder);
        }
        try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
            var searcher = Searchers.of(reader);
            new Benchmark(collected, searcher, meaning).run();
        }
    }

    private static void index(Collected collected, Meaning meaning, Path folder) throws IOException {
        var configuration = new IndexWriterConfig().setCodec(Schema.CODEC).setSimilarity(Schema.SIMILARITY).setRAMBufferSizeMB(64);
        try (var writer = new IndexWriter(FSDirectory.open(folder), configuration)) {
            for (var text : collected.texts()) {
                writer.addDocuments(Documents.of(text, texts -> vectors(texts, meaning)));
            }
            writer.forceMerge(1);
        }
    }

    private static Map<String, float[]> vectors(Collection<String> texts, Meaning meaning) {
        Map<String, float[]> vectors = new HashMap<>();
        texts.forEach(text -> meaning.of(text).ifPresent(vector -> vectors.put(text, vector)));
        return vectors;
    }

    private void run() {
        known("task B by words", question -> words());
        known("task B with meaning", question -> helps(question, Lessons.NONE));
        known("task B with meaning, learnt", learnt());
        tell("task A by words", collected.lay(), lay(question -> words()));
        var unlearnt = lay(question -> helps(question, Lessons.NONE));
        tell("task A with meaning", collected.lay(), unlearnt);
        var learnt = lay(learnt());
        tell("task A with meaning, learnt", collected.lay(), learnt);
        var groups = collected.lay().stream().collect(Collectors.partitioningBy(this::isTaught));
        tell("  an answer was taught", groups.get(true), learnt);
        tell("  the same, unlearnt", groups.get(true), unlearnt);
        tell("  no answer was taught", groups.get(false), learnt);
        tell("  the same, unlearnt", groups.get(false), unlearnt);
    }

    // Ways to answer ---------------------------------------------------------------------------------------------------------

    private Helps words() {
        return Helps.words(SYNONYMS);
    }

    private Helps helps(Judged question, Lessons lessons) {
        return new Helps(SYNONYMS, () -> meaning.of(question.query()), lessons.votes(question.query(), List.of(Collected.SITE)), Optional.empty(), number -> List.of());
    }

    /** Nobody is taught by the part that he is asked from; known items have no part in this, and are asked by who knows all. */
    private Function<Judged, Helps> learnt() {
        var lessons = IntStream.range(0, FOLDS).mapToObj(fold -> lessons(question -> part(question) != fold)).toList();
        var all = lessons(question -> true);
        return question -> helps(question, part(question) < 0 ? all : lessons.get(part(question)));
    }

    private Lessons lessons(Predicate<Judged> which) {
        var taught = new Taught();
        collected.lay().stream().filter(which).forEach(question -> taught.add(Collected.SITE, question.query(), places(question)));
        return taught.lessons();
    }

    private List<Place> places(Judged question) {
        return question.gold().stream().sorted().map(anchor -> new Place(entries.get(anchor), anchor)).toList();
    }

    private int part(Judged question) {
        int place = collected.lay().indexOf(question);
        return place < 0 ? place : place % FOLDS;
    }

    private boolean isTaught(Judged question) {
        return collected.lay().stream().filter(other -> part(other) != part(question)).anyMatch(other -> other.gold().stream().anyMatch(question.gold()::contains));
    }

    // Tables -----------------------------------------------------------------------------------------------------------------

    private Map<Judged, Measures> lay(Function<Judged, Helps> helps) {
        Map<Judged, Measures> measures = new HashMap<>();
        for (Judged judged : collected.lay()) {
            measures.put(judged, Measures.of(find(judged, Level.CLAUSE, helps).stream().map(Hit::anchor).toList(), judged.gold()));
        }
        return measures;
    }

    private void known(String how, Function<Judged, Helps> helps) {
        Map<String, List<Measures>> types = new TreeMap<>();
        for (Judged judged : collected.known()) {
            var ranking = find(judged, Level.ENTRY, helps).stream().map(hit -> String.format("d%04d", hit.entry())).toList();
            types.computeIfAbsent(judged.type(), any -> new ArrayList<>()).add(Measures.of(ranking, judged.gold()));
        }
        tell(how, types.values().stream().flatMap(List::stream).toList());
        types.forEach((type, measures) -> tell("  " + type, measures));
    }

    private List<Hit> find(Judged judged, Level level, Function<Judged, Helps> helps) {
        try {
            return new Finder(searcher, Question.of(judged.query(), Collected.SITE).at(level), helps.apply(judged), NOW).find().hits();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(String what, List<Judged> questions, Map<Judged, Measures> measures) {
        tell(what, questions.stream().map(measures::get).toList());
    }

    private static void tell(String what, List<Measures> measures) {
        System.out.printf(Locale.ROOT, "%-30s%s%n", what, Measures.mean(measures));
    }
}
