package org.zhijia.e2e;

import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What search costs over HTTP and what making the index costs, with the collection imported through the product's own
 * import; beside it the same questions on the same index and the same texts into an index, without the product around
 * them. Run by {@code bench/search-latency.sh}.
 */
final class SearchLatencyBenchmark {

    private static final String SITE = "tongzhou";
    private static final int CLIENTS = 8;
    private static final int WARM_UP = 300;
    private static final int PUBLICATIONS = 20;
    private static final long PATIENCE_MILLIS = 900_000;
    private static final Pattern MADE = Pattern.compile("made anew: ([\\d,]+) texts in ([\\d,]+) ms");
    private static final Pattern ENTRY = Pattern.compile("\"entry\"\\s*:\\s*(\\d+)");

    private final Path collection;
    private final Path scratch;
    private final Product product;

    private SearchLatencyBenchmark(Path collection, Path scratch, Product product) {
        this.collection = collection;
        this.scratch = scratch;
        this.product = product;
    }

    /** Argument: the folder of the collection. */
    public static void main(String... arguments) throws Exception {
        var collection = Path.of(arguments[0]);
        var scratch = Files.createTempDirectory("zhijia-bench-");
        bare("lay-out", collection.toString(), scratch.toString());
        try (var product = Product.demo()) {
            new SearchLatencyBenchmark(collection, scratch, product).run();
            System.out.println("load average of the machine: " + Files.readString(Path.of("/proc/loadavg")).strip());
        }
    }

    private void run() throws Exception {
        System.out.println("bare writer:            " + bare("write", collection.toString(), Files.createDirectory(scratch.resolve("bare")).toString()));
        var officer = Officer.signIn(product, "admin");
        long begun = System.nanoTime();
        var done = officer.imports(scratch.resolve("texts"), SITE, "documents", "policy");
        System.out.printf("imported in %.0f s, exit %d%n", seconds(begun), done.exit());
        System.out.println("product, from database: " + rebuilt());
        var questions = Files.readAllLines(scratch.resolve("questions.txt"));
        questions.stream().limit(WARM_UP).forEach(this::ask);
        var one = questions.stream().mapToDouble(this::ask).sorted().toArray();
        System.out.printf("one client:             median %.1f ms, p99 %.1f ms%n", middle(one), last(one));
        var folder = product.home().resolve("plugins/search/index").resolve(Files.readString(product.home().resolve("plugins/search/index/current")));
        System.out.println("bare index:             median and p99, ms: " + bare("search", folder.toString(), scratch.resolve("questions.txt").toString(), siteId()));
        var eight = together(questions);
        System.out.printf("%d clients:              median %.1f ms, p99 %.1f ms%n", CLIENTS, middle(eight), last(eight));
        var published = published(officer);
        System.out.printf("published to found:     median %.0f ms, longest %.0f ms%n", middle(published), published[published.length - 1]);
    }

    /** From nothing, at a start. @return what the log says of it */
    private String rebuilt() throws Exception {
        product.close();
        remove(product.home().resolve("plugins/search/index"));
        long before = Files.size(product.home().resolve("logs/zhijia.0.log"));
        product.restart();
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < until) {
            var log = Files.readString(product.home().resolve("logs/zhijia.0.log"));
            var made = MADE.matcher(log);
            String last = "";
            while (made.find()) {
                last = made.group(1) + " texts in " + made.group(2) + " ms";
            }
            if (!last.isEmpty() && log.length() > before / 4) {
                return last;
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("The index was not made: " + product.console());
    }

    private double ask(String question) {
        try {
            long begun = System.nanoTime();
            var answer = product.get("/api/search?level=clause&scope=site&site=" + SITE + "&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
            double millis = (System.nanoTime() - begun) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return millis;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private double[] together(List<String> questions) throws Exception {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var work = IntStream.range(0, CLIENTS).<Callable<double[]>>mapToObj(client -> () -> IntStream.range(0, questions.size())
                    .mapToDouble(i -> ask(questions.get((i + client * 37) % questions.size()))).toArray()).toList();
            var millis = new ArrayList<double[]>();
            for (var future : clients.invokeAll(work)) {
                millis.add(future.get());
            }
            return millis.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        }
    }

    /** One of the texts goes and comes back. */
    private double[] published(Officer officer) throws Exception {
        var millis = new double[PUBLICATIONS];
        var words = "“苍鹭衔枝过青瓦”";
        var folder = Files.createDirectory(scratch.resolve("one"));
        Files.writeString(folder.resolve("one.md"), "---\ntitle: 苍鹭衔枝过青瓦\n---\n\n一段话。\n");
        officer.imports(folder, SITE, "documents", "policy");
        await(words, true);
        var match = ENTRY.matcher(body(words));
        match.find();
        long entry = Long.parseLong(match.group(1));
        for (int time = 0; time < PUBLICATIONS; time++) {
            officer.withdraw(SITE, entry);
            await(words, false);
            officer.publish(SITE, entry);
            millis[time] = await(words, true);
        }
        return Arrays.stream(millis).sorted().toArray();
    }

    private double await(String words, boolean there) throws Exception {
        long begun = System.nanoTime();
        while (ENTRY.matcher(body(words)).find() != there) {
            Thread.sleep(3);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private String body(String words) throws Exception {
        return product.get("/api/search?scope=site&site=" + SITE + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)).body();
    }

    private String siteId() throws Exception {
        return "1";
    }

    /** Another Java runs it, so that neither warms up for the other. @return what it printed last */
    private static String bare(String... arguments) throws IOException, InterruptedException {
        var classes = Product.REPOSITORY.resolve("plugins/search/target/test-classes").toString();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m",
                "--add-modules", "jdk.incubator.vector", "-cp", classes + File.pathSeparator + System.getProperty("java.class.path"),
                "org.zhijia.plugins.search.query.BareIndex"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        return lines.isEmpty() ? "" : lines.getLast();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static double middle(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double last(double[] sorted) {
        return sorted[sorted.length * 99 / 100];
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
