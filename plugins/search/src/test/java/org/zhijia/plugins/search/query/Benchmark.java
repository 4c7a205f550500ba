package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import org.zhijia.plugins.search.index.Vectors;
import org.zhijia.plugins.search.words.Synonyms;

/**
 * Answers the judged questions with the product's own classes on an index of their own and prints the table:
 * {@code Benchmark <folder of the collection> <folder for the index, kept for the next time> [details]}.
 */
final class Benchmark {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Synonyms SYNONYMS = Synonyms.parse(Synonyms.FIELD);
    private static final int FOLDS = 5;

    private final Collected collected;
    private final IndexSearcher searcher;
    private final boolean details;

    private Benchmark(Collected collected, IndexSearcher searcher, boolean details) {
        this.collected = collected;
        this.searcher = searcher;
        this.details = details;
    }

    public static void main(String[] arguments) throws IOException {
        var collected = Collected.train(Path.of(arguments[0]));
        var folder = Path.of(arguments[1]);
        if (!Files.exists(folder)) {
            index(collected, folder);
        }
        try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(Schema.SIMILARITY);
            new Benchmark(collected, searcher, arguments.length > 2).run();
        }
    }

    private static void index(Collected collected, Path folder) throws IOException {
        long begun = System.nanoTime();
        try (var writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig().setSimilarity(Schema.SIMILARITY).setRAMBufferSizeMB(64))) {
            for (var text : collected.texts()) {
                writer.addDocuments(Documents.of(text, Vectors.NONE));
            }
            writer.forceMerge(1);
        }
        System.out.printf(Locale.ROOT, "indexed in %.1f s%n", (System.nanoTime() - begun) / 1e9);
    }

    private void run() throws IOException {
        lay();
        known();
    }

    private void lay() throws IOException {
        List<Measures> all = new ArrayList<>();
        Map<Integer, List<Measures>> folds = new TreeMap<>();
        double[] millis = new double[collected.lay().size()];
        for (Judged judged : collected.lay()) {
            long begun = System.nanoTime();
            var found = find(judged.query(), Level.CLAUSE);
            millis[all.size()] = (System.nanoTime() - begun) / 1e6;
            var measures = Measures.of(found.hits().stream().map(Hit::anchor).toList(), judged.gold());
            folds.computeIfAbsent(all.size() % FOLDS, any -> new ArrayList<>()).add(measures);
            all.add(measures);
        }
        System.out.println("task A          " + Measures.mean(all) + times(millis));
        folds.forEach((fold, measures) -> System.out.println("  fold " + fold + "        " + Measures.mean(measures)));
    }

    private void known() throws IOException {
        List<Measures> all = new ArrayList<>();
        Map<String, List<Measures>> types = new TreeMap<>();
        double[] millis = new double[collected.known().size()];
        for (Judged judged : collected.known()) {
            long begun = System.nanoTime();
            var found = find(judged.query(), Level.ENTRY);
            millis[all.size()] = (System.nanoTime() - begun) / 1e6;
            var ranking = found.hits().stream().map(hit -> String.format("d%04d", hit.entry())).toList();
            var measures = Measures.of(ranking, judged.gold());
            types.computeIfAbsent(judged.type(), any -> new ArrayList<>()).add(measures);
            all.add(measures);
            if (details && measures.success() < 1) {
                System.out.println("    " + judged.type() + " " + judged.query() + " " + judged.gold() + " at " + measures.mrr());
                found.hits().stream().limit(3).forEach(hit -> System.out.println("        " + hit.entry() + " " + hit.score() + " " + hit.title()));
            }
        }
        System.out.println("task B          " + Measures.mean(all) + times(millis));
        types.forEach((type, measures) -> System.out.printf("  %-15s%s%n", type, Measures.mean(measures)));
    }

    private Found find(String typed, Level level) throws IOException {
        return new Finder(searcher, Question.of(typed, Collected.SITE).at(level), SYNONYMS, NOW).find();
    }

    private static String times(double[] millis) {
        var sorted = Arrays.stream(millis).sorted().toArray();
        return String.format(Locale.ROOT, "  p50 %.1f ms  p99 %.1f ms", sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
    }
}
