package org.zhijia.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * How long the desk's pages take to answer on the demo, each beside the portal's home page made anew in the same round: the
 * ratio says what the milliseconds of a busy machine do not. Run by {@code bench/desk-pages.sh}.
 */
final class DeskBenchmark {

    private static final int WARMING = 40;
    private static final int ROUNDS = 40;
    private static final String SITE = "/desk/sites/tinglan/";

    private final Product product;
    private final DeskSession administrator;

    private DeskBenchmark(Product product, DeskSession administrator) {
        this.product = product;
        this.administrator = administrator;
    }

    public static void main(String... arguments) throws Exception {
        try (var product = Product.demo()) {
            new DeskBenchmark(product, DeskSession.signIn(product, "admin")).run();
            System.out.println("load average of the machine: " + Files.readString(Path.of("/proc/loadavg")).strip());
        }
    }

    private void run() throws IOException, InterruptedException {
        System.out.printf("%-44s %10s %10s %12s%n", "median of " + ROUNDS + " answers", "ms", "slowest", "portal = 1");
        for (String path : pages()) {
            for (int round = 0; round < WARMING; round++) {
                desk(path);
                portal();
            }
            var desk = new double[ROUNDS];
            var portal = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                desk[round] = desk(path);
                portal[round] = portal();
            }
            Arrays.sort(desk);
            System.out.printf("%-44s %10.1f %10.1f %12.2f%n", path, median(desk), desk[ROUNDS - 1], median(desk) / median(portal));
        }
    }

    /** What the menu leads to, and one entry. */
    private Set<String> pages() throws IOException, InterruptedException {
        var pages = new LinkedHashSet<String>();
        links(SITE, "nav a[href^=/desk/]", pages);
        pages.add(PublicPages.entries(product, "/s/tinglan").getFirst().replaceFirst(".*/", SITE + "entries/"));
        return pages;
    }

    private void links(String path, String selector, Set<String> found) throws IOException, InterruptedException {
        Jsoup.parse(administrator.get(path).body()).select(selector).forEach(link -> found.add(link.attr("href")));
    }

    private double desk(String path) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int status = administrator.get(path).statusCode();
        if (status != 200) {
            throw new IllegalStateException(path + " answered " + status);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private double portal() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        product.getUncached("/");
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
