package org.zhijia.e2e;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * How well the search finds what is known to be the answer, through the product's own import and its own API: lay questions
 * that clauses answer, and documents that one knows of. Run by {@code bench/search.sh}.
 */
final class SearchBenchmark {

    private static final int DEPTH = 10;
    private static final Pattern LEVELS = Pattern.compile("\\s+(?=第[一二三四五六七八九十百零〇]+(?:分?编|章|节))");

    private final Path collection;
    private final Product product;
    private final List<JsonObject> documents;
    private final Map<String, List<JsonObject>> articles;
    /** By title and date, as hits name a document. */
    private final Map<String, String> ids = new HashMap<>();

    private SearchBenchmark(Path collection, Product product) throws IOException {
        this.collection = collection;
        this.product = product;
        documents = rows(collection.resolve("documents.jsonl.gz"));
        articles = rows(collection.resolve("articles.jsonl.gz")).stream().collect(Collectors.groupingBy(article -> text(article, "doc_id")));
        documents.forEach(document -> ids.put(squeezed(text(document, "title")) + text(document, "date"), text(document, "id")));
    }

    /** Argument: the folder of the collection. */
    public static void main(String... arguments) throws Exception {
        try (var product = Product.demo()) {
            new SearchBenchmark(Path.of(arguments[0]), product).run();
            System.out.println("load average of the machine: " + Files.readString(Path.of("/proc/loadavg")).strip());
        }
    }

    private void run() throws Exception {
        var site = new SearchedSite(product);
        long begun = System.nanoTime();
        site.publish(layOut());
        System.out.printf("%d documents imported and found by words in %.0f s: %s%n", documents.size(), seconds(begun), site.indexed());
        site.meaning(false);
        ask("by words, while the meaning is read");
        site.awaitMeaning();
        System.out.printf("the meaning of all clauses read %.0f s after the import began: %s%n", seconds(begun), site.indexed());
        ask("by words");
        site.meaning(true);
        ask("by words and meaning");
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    // Import -----------------------------------------------------------------------------------------------------------

    private Path layOut() throws IOException {
        var folder = Files.createTempDirectory("zhijia-collection-");
        for (JsonObject document : documents) {
            Files.writeString(folder.resolve(text(document, "id") + ".md"), "---\ntitle: \"%s\"\nwritten: %s\n---\n\n%s".formatted(
                    text(document, "title").replace("\"", ""), text(document, "date"), body(document)));
        }
        return folder;
    }

    private String body(JsonObject document) {
        var body = new StringBuilder(paragraphs(text(document, "preamble")));
        var above = "";
        for (JsonObject article : articles.getOrDefault(text(document, "id"), List.of())) {
            if (!text(article, "chapter").equals(above)) {
                above = text(article, "chapter");
                body.append(String.join("\n\n", LEVELS.split(above))).append("\n\n");
            }
            body.append(text(article, "article")).append("　").append(paragraphs(text(article, "text")));
        }
        return body.toString();
    }

    private static String paragraphs(String text) {
        return text.isBlank() ? "" : text.strip().replaceAll("\\s*\n\\s*", "\n\n") + "\n\n";
    }

    // Questions --------------------------------------------------------------------------------------------------------

    private void ask(String how) throws Exception {
        System.out.printf("%n%-40s %6s %7s %7s %8s %7s %8s %8s%n", how, "asked", "R@10", "MRR@10", "nDCG@10", "S@1", "p50 ms", "p99 ms");
        try (var files = Files.list(collection)) {
            for (Path file : files.filter(file -> file.toString().matches(".*(stard|knownitem).*\\.jsonl\\.gz")).sorted().toList()) {
                var level = file.getFileName().toString().contains("stard") ? "clause" : "entry";
                ask(file.getFileName().toString().replace(".jsonl.gz", ""), level, rows(file));
            }
        }
    }

    private void ask(String task, String level, List<JsonObject> questions) throws Exception {
        List<Answered> all = new ArrayList<>();
        Map<String, List<Answered>> types = new TreeMap<>();
        for (JsonObject question : questions) {
            var gold = StreamSupport.stream(question.getAsJsonArray("gold").spliterator(), false).map(JsonElement::getAsString).collect(Collectors.toSet());
            long begun = System.nanoTime();
            var ranking = ranking(text(question, "query"), level);
            var answered = Answered.of(ranking, gold, (System.nanoTime() - begun) / 1e6);
            all.add(answered);
            types.computeIfAbsent(text(question, "type"), any -> new ArrayList<>()).add(answered);
        }
        System.out.printf("%-40s %s%n", task, Answered.row(all));
        if (types.size() > 1) {
            types.forEach((type, some) -> System.out.printf("  %-38s %s%n", type, Answered.row(some)));
        }
    }

    /** Ids of articles, or of documents. */
    private List<String> ranking(String question, String level) throws IOException, InterruptedException {
        var answer = product.get(SearchedSite.asking(question, level) + "&size=" + DEPTH);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        List<String> ranking = new ArrayList<>();
        for (JsonElement hit : JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("hits")) {
            ranking.add(level.equals("clause") ? article(hit.getAsJsonObject()) : document(hit.getAsJsonObject()));
        }
        return ranking;
    }

    private String document(JsonObject hit) {
        return ids.getOrDefault(squeezed(text(hit, "title")) + text(hit, "date"), "");
    }

    private String article(JsonObject hit) {
        return articles.getOrDefault(document(hit), List.of()).stream().filter(article -> squeezed(text(article, "article")).equals(squeezed(text(hit, "label"))))
                .map(article -> text(article, "id")).findFirst().orElse("");
    }

    /** What one question got. */
    private record Answered(double recall, double reciprocal, double gain, boolean first, double millis) {

        static Answered of(List<String> ranking, Set<String> gold, double millis) {
            int found = 0;
            double reciprocal = 0;
            double gain = 0;
            double ideal = 0;
            for (int rank = 0; rank < DEPTH; rank++) {
                double worth = Math.log(2) / Math.log(rank + 2);
                ideal += rank < gold.size() ? worth : 0;
                if (rank < ranking.size() && gold.contains(ranking.get(rank))) {
                    found++;
                    gain += worth;
                    reciprocal = Math.max(reciprocal, 1.0 / (rank + 1));
                }
            }
            return new Answered((double) found / gold.size(), reciprocal, gain / ideal, reciprocal == 1, millis);
        }

        static String row(List<Answered> answered) {
            double[] millis = answered.stream().mapToDouble(Answered::millis).sorted().toArray();
            return String.format(Locale.ROOT, "%6d %7.3f %7.3f %8.3f %7.3f %8.1f %8.1f", answered.size(),
                    answered.stream().mapToDouble(Answered::recall).average().orElse(0), answered.stream().mapToDouble(Answered::reciprocal).average().orElse(0),
                    answered.stream().mapToDouble(Answered::gain).average().orElse(0), answered.stream().mapToInt(one -> one.first() ? 1 : 0).average().orElse(0),
                    millis[millis.length / 2], millis[millis.length * 99 / 100]);
        }
    }

    // Files ------------------------------------------------------------------------------------------------------------

    private static List<JsonObject> rows(Path file) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String text(JsonObject row, String field) {
        return row.has(field) && !row.get(field).isJsonNull() ? row.get(field).getAsString() : "";
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\"]+", "");
    }
}
