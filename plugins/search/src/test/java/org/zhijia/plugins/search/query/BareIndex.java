package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.zhijia.api.LiveText;
import org.zhijia.plugins.search.bench.Collected;
import org.zhijia.plugins.search.index.Documents;
import org.zhijia.plugins.search.index.Schema;
import org.zhijia.plugins.search.index.Vectors;
import org.zhijia.plugins.search.words.Synonyms;

/**
 * What the same work costs without the product around it, run by {@code core/e2e/bench/search-latency.sh}:
 * {@code BareIndex write <folder of the collection> <empty folder>} writes an index with the same analysers,
 * {@code BareIndex search <an index> <file of questions> <site>} answers questions, a line each. What both sides need,
 * {@code BareIndex lay-out <folder of the collection> <empty folder>} writes: the texts to be imported, and the questions.
 */
final class BareIndex {

    private static final Synonyms SYNONYMS = Synonyms.parse(Synonyms.FIELD);
    private static final int WARM_UP = 300;
    private static final int QUESTIONS = 400;

    private BareIndex() { }

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "write" -> write(Collected.train(Path.of(arguments[1])), Path.of(arguments[2]));
            case "lay-out" -> layOut(Collected.train(Path.of(arguments[1])), Path.of(arguments[2]));
            default -> search(Path.of(arguments[1]), Files.readAllLines(Path.of(arguments[2])), Long.parseLong(arguments[3]));
        }
    }

    private static void write(Collected collected, Path folder) throws IOException {
        long begun = System.nanoTime();
        int units = 0;
        try (var writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig().setSimilarity(Schema.SIMILARITY).setRAMBufferSizeMB(16))) {
            for (var text : collected.texts()) {
                var block = Documents.of(text, Vectors.NONE);
                units += block.size() - 1;
                writer.addDocuments(block);
            }
            writer.commit();
        }
        System.out.printf(Locale.ROOT, "%d units in %.1f s%n", units, (System.nanoTime() - begun) / 1e9);
    }

    private static void layOut(Collected collected, Path folder) throws IOException {
        Files.write(folder.resolve("questions.txt"), collected.lay().stream().limit(QUESTIONS).map(judged -> judged.query().replace('\n', ' ')).toList());
        var texts = Files.createDirectory(folder.resolve("texts"));
        for (var text : collected.texts()) {
            Files.writeString(texts.resolve(text.id() + ".md"), "---\ntitle: \"" + text.title().replace("\"", "") + "\"\ndate: "
                    + text.fields().date("written").orElseThrow() + "\n---\n\n" + body(text));
        }
    }

    private static String body(LiveText text) {
        var body = new StringBuilder();
        var above = List.<String>of();
        for (var clause : text.clauses()) {
            if (!clause.headings().equals(above)) {
                above = clause.headings();
                above.forEach(heading -> body.append(heading).append("\n\n"));
            }
            body.append(clause.text().replace("\n", "\n\n")).append("\n\n");
        }
        return body.toString();
    }

    private static void search(Path folder, List<String> questions, long site) throws IOException {
        try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(Schema.SIMILARITY);
            for (int i = 0; i < WARM_UP; i++) {
                find(searcher, questions.get(i % questions.size()), site);
            }
            var millis = questions.stream().mapToDouble(question -> time(searcher, question, site)).sorted().toArray();
            System.out.printf(Locale.ROOT, "%.2f %.2f%n", millis[millis.length / 2], millis[millis.length * 99 / 100]);
        }
    }

    private static double time(IndexSearcher searcher, String question, long site) {
        long begun = System.nanoTime();
        find(searcher, question, site);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void find(IndexSearcher searcher, String question, long site) {
        try {
            new Finder(searcher, Question.of(question, site).at(Level.CLAUSE), SYNONYMS, Instant.now()).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
