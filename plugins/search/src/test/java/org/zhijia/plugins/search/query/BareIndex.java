package org.zhijia.plugins.search.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
import org.zhijia.plugins.search.index.Searchers;
import org.zhijia.plugins.search.index.Vectors;
import org.zhijia.plugins.search.words.Synonyms;

/**
 * What the same work costs without the product around it, run by {@code core/e2e/bench/search-latency.sh}:
 * {@code BareIndex write <folder of the collection> <empty folder>} writes an index with the same analysers;
 * {@code BareIndex search <an index> <section>} reads questions, a line each, and writes how many milliseconds each one
 * took. What both sides need, {@code BareIndex lay-out <folder of the collection> <empty folder>} writes: the texts to be
 * imported, and the questions.
 */
final class BareIndex {

    private static final Synonyms SYNONYMS = Synonyms.parse(Synonyms.FIELD);
    private static final int QUESTIONS = 400;

    private BareIndex() { }

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "write" -> write(Collected.train(Path.of(arguments[1])), Path.of(arguments[2]));
            case "lay-out" -> layOut(Collected.train(Path.of(arguments[1])), Path.of(arguments[2]));
            default -> search(Path.of(arguments[1]), arguments[2]);
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
            Files.writeString(texts.resolve(text.id() + ".md"), "---\ntitle: \"" + text.title().replace("\"", "") + "\"\nwritten: "
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

    private static void search(Path folder, String section) throws IOException {
        try (var reader = DirectoryReader.open(FSDirectory.open(folder)); var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var searcher = Searchers.of(reader);
            long site = siteWithMostOf(section, searcher);
            for (String question = questions.readLine(); question != null; question = questions.readLine()) {
                long begun = System.nanoTime();
                new Finder(searcher, Question.of(question, site).at(Level.CLAUSE).within(Scope.SITE)
                        .narrowed(Filter.NONE.with(Facet.SECTION, section)), SYNONYMS, Instant.now()).find();
                System.out.printf(Locale.ROOT, "%.3f%n", (System.nanoTime() - begun) / 1e6);
            }
        }
    }

    private static long siteWithMostOf(String section, IndexSearcher searcher) throws IOException {
        var counting = new Counting(Filter.NONE);
        searcher.search(Wording.term(Schema.SECTION, section), counting);
        return Long.parseLong(counting.facets().get(Facet.SITE).getFirst().value());
    }
}
