package org.zhijia.e2e;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What search costs over HTTP and what making the index costs, with the collection imported through the product's own
 * import; beside it the same questions on the same index and the same texts into an index, without the product around
 * them. Run by {@code bench/search-latency.sh}.
 */
final class SearchLatencyBenchmark {

    private static final int CLIENTS = 8;
    /** Times that all questions are asked before it counts: the product compiles late what is hot. */
    private static final int WARM_UPS = 20;
    private static final int PUBLICATIONS = 20;
    private static final String PUBLISHED = "“苍鹭衔枝过青瓦”";
    private static final Pattern MADE = Pattern.compile("made anew: ([\\d,]+) texts in ([\\d,]+) ms");
    private static final Pattern ENTRY = Pattern.compile("\"entry\"\\s*:\\s*(\\d+)");

    private final Path scratch;
    private final Product product;
    private final SearchedSite site;
    private final List<String> questions;

    private SearchLatencyBenchmark(Path scratch, Product product) throws IOException, InterruptedException {
        this.scratch = scratch;
        this.product = product;
        site = new SearchedSite(product);
        questions = Files.readAllLines(scratch.resolve("questions.txt"));
    }

    /** Argument: the folder of the collection. */
    public static void main(String... arguments) throws Exception {
        var scratch = Files.createTempDirectory("zhijia-bench-");
        run("lay-out", arguments[0], scratch.toString());
        tell("bare writer", run("write", arguments[0], Files.createDirectory(scratch.resolve("bare")).toString()));
        try (var product = Product.demo()) {
            var benchmark = new SearchLatencyBenchmark(scratch, product);
            benchmark.fill();
            benchmark.ask();
            benchmark.publish();
        }
    }

    private void fill() throws Exception {
        long begun = System.nanoTime();
        site.publish(scratch.resolve("texts"));
        tell("imported and found by words", "%.0f s, %s".formatted(seconds(begun), site.indexed()));
        tell("made anew from the database", rebuilt());
        begun = System.nanoTime();
        site.awaitMeaning();
        tell("meaning of all clauses read", "%.0f s more".formatted(seconds(begun)));
    }

    /** @return what the log says of it */
    private String rebuilt() throws Exception {
        var log = product.home().resolve("logs/zhijia.0.log");
        long before = MADE.matcher(Files.readString(log)).results().count();
        site.rebuild();
        while (MADE.matcher(Files.readString(log)).results().count() == before) {
            Thread.sleep(500);
        }
        return MADE.matcher(Files.readString(log)).results().skip(before).map(made -> made.group(1) + " texts in " + made.group(2) + " ms").findFirst().orElseThrow();
    }

    private void ask() throws Exception {
        site.meaning(false);
        try (var bare = new Bare(product.home().resolve("plugins/search/index"))) {
            // By turns, so that both meet the same machine, and each with its own things at hand.
            var over = new double[0];
            var within = new double[0];
            for (int time = 0; time <= WARM_UPS; time++) {
                over = questions.stream().mapToDouble(this::ask).toArray();
                within = questions.stream().mapToDouble(bare::ask).toArray();
            }
            tell("by words, one client", figures(over));
            tell("the same on the bare index", figures(within));
        }
        tell("by words, " + CLIENTS + " clients", figures(together()));
        site.meaning(true);
        questions.forEach(this::ask);
        tell("with the model, one client", figures(questions.stream().map(question -> another(question, CLIENTS)).mapToDouble(this::ask).toArray()));
        tell("with the model, " + CLIENTS + " clients", figures(together()));
    }

    /** The newer client of the JDK hands each answer from thread to thread, which takes longer here than all the rest of HTTP. */
    private double ask(String question) {
        try {
            long begun = System.nanoTime();
            var asking = (HttpURLConnection) URI.create(product.url(SearchedSite.asking(question, "clause"))).toURL().openConnection();
            try (var answer = asking.getInputStream()) {
                answer.readAllBytes();
            }
            return (System.nanoTime() - begun) / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double[] together() throws Exception {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var work = IntStream.range(0, CLIENTS).<Callable<double[]>>mapToObj(client -> () -> IntStream.range(0, questions.size())
                    .mapToDouble(i -> ask(another(questions.get((i + client * 37) % questions.size()), client))).toArray()).toList();
            var millis = new ArrayList<double[]>();
            for (var future : clients.invokeAll(work)) {
                millis.add(future.get());
            }
            return millis.stream().flatMapToDouble(Arrays::stream).toArray();
        }
    }

    /** The same in words: the model remembers what was asked before. */
    private static String another(String question, int number) {
        return question + "？".repeat(number + 1);
    }

    /** One of the texts goes and comes back. */
    private void publish() throws Exception {
        var millis = new double[PUBLICATIONS];
        var folder = Files.createDirectory(scratch.resolve("one"));
        Files.writeString(folder.resolve("one.md"), "---\ntitle: 苍鹭衔枝过青瓦\n---\n\n一段话。\n");
        site.publish(folder);
        await(true);
        var match = ENTRY.matcher(found());
        match.find();
        long entry = Long.parseLong(match.group(1));
        for (int time = 0; time < PUBLICATIONS; time++) {
            site.officer().withdraw(SearchedSite.KEY, entry);
            await(false);
            site.officer().publish(SearchedSite.KEY, entry);
            millis[time] = await(true);
        }
        Arrays.sort(millis);
        tell("published to found", "median %.0f ms, longest %.0f ms".formatted(millis[millis.length / 2], millis[millis.length - 1]));
    }

    /** @return milliseconds */
    private double await(boolean there) throws Exception {
        long begun = System.nanoTime();
        while (ENTRY.matcher(found()).find() != there) {
            Thread.sleep(3);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private String found() throws Exception {
        return product.get(SearchedSite.asking(PUBLISHED, "entry")).body();
    }

    // The same without the product -----------------------------------------------------------------------------------------

    /** Another Java answers questions from the same files, so that neither warms up for the other. */
    private static final class Bare implements AutoCloseable {

        private final Process process;
        private final BufferedWriter questions;
        private final BufferedReader millis;

        Bare(Path indexes) throws IOException {
            var folder = indexes.resolve(Files.readString(indexes.resolve("current")).strip());
            process = java("search", folder.toString(), SearchedSite.SECTION).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            questions = process.outputWriter();
            millis = process.inputReader();
        }

        double ask(String question) {
            try {
                questions.write(question);
                questions.newLine();
                questions.flush();
                var line = millis.readLine();
                while (!line.matches("[\\d.]+")) {
                    line = millis.readLine();
                }
                return Double.parseDouble(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            questions.close();
            process.destroy();
        }
    }

    /** @return what it printed last */
    private static String run(String... arguments) throws IOException, InterruptedException {
        var process = java(arguments).redirectErrorStream(true).start();
        var lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        return lines.isEmpty() ? "" : lines.getLast();
    }

    private static ProcessBuilder java(String... arguments) {
        var classes = Product.REPOSITORY.resolve("plugins/search/target/test-classes").toString();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m",
                "--add-modules", "jdk.incubator.vector", "-cp", classes + File.pathSeparator + System.getProperty("java.class.path"),
                "org.zhijia.plugins.search.query.BareIndex"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    // Figures --------------------------------------------------------------------------------------------------------------

    private static void tell(String what, String figures) throws IOException {
        var load = Files.readString(Path.of("/proc/loadavg"));
        System.out.printf("%-30s %-60s load %s%n", what, figures, load.substring(0, load.indexOf(' ')));
    }

    private static String figures(double[] millis) {
        var sorted = Arrays.stream(millis).sorted().toArray();
        return "median %.1f ms, p99 %.1f ms".formatted(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
