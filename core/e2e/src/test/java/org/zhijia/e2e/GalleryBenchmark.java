package org.zhijia.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the gallery of homes costs with few and with many of them. Two products, each with a database of its own and the
 * same schools, take turns, so that whatever else the machine does meets both. Run by {@code bench/gallery.sh}.
 */
final class GalleryBenchmark {

    private static final int SCHOOLS = 100;
    private static final int ENTRIES = 4;
    private static final int WARM_UP = 80;
    private static final int ROUNDS = 60;
    private static final String KIND = "%E6%95%99%E5%B7%A5%E5%B0%8F%E5%AE%B6";

    private final Measured few;
    private final Measured many;

    private GalleryBenchmark(Measured few, Measured many) {
        this.few = few;
        this.many = many;
    }

    /** Something that is done to a product. */
    private interface Work {
        void run(Measured product) throws Exception;
    }

    /** Arguments: number of homes in the one, in the other. */
    public static void main(String... arguments) throws Exception {
        int less = Integer.parseInt(arguments[0]);
        int more = Integer.parseInt(arguments[1]);
        try (var few = Measured.start(); var many = Measured.start()) {
            grow(few, less);
            grow(many, more);
            System.out.printf("%-48s %14s %14s %7s%n", "", "%,d homes".formatted(less), "%,d homes".formatted(more), "ratio");
            new GalleryBenchmark(few, many).run();
            System.out.println("load average of the machine: " + Files.readString(Path.of("/proc/loadavg")).strip());
        }
    }

    private static void grow(Measured product, int homes) throws Exception {
        product.grow(SCHOOLS, ENTRIES);
        product.show(homes);
    }

    private void run() throws Exception {
        // Both compilers of the virtual machine are to be done with the page.
        pages(WARM_UP, product -> product.makePage("/showcase/"));
        measure("gallery, made anew", ROUNDS, product -> product.makePage("/showcase/"));
        measure("gallery, page 2, made anew", ROUNDS, product -> product.makePage("/showcase/?page=2"));
        measure("gallery, one kind of one district, made anew", ROUNDS, product -> product.makePage("/showcase/?kind=" + KIND + "&site=shating"));
        measure("gallery from the cache", 20 * ROUNDS, product -> product.visit("/showcase/"));
        row("gallery, statements", few.statements("/showcase/"), many.statements("/showcase/"));
    }

    private void measure(String what, int rounds, Work work) throws Exception {
        double fewBefore = few.processorMillis();
        double manyBefore = many.processorMillis();
        var times = pages(rounds, work);
        row(what + ", ms", median(times.get(0)), median(times.get(1)));
        row("  processor ms each", (few.processorMillis() - fewBefore) / rounds, (many.processorMillis() - manyBefore) / rounds);
    }

    /** @return milliseconds of each round, of the one product and of the other */
    private List<List<Double>> pages(int rounds, Work work) throws Exception {
        var times = List.<List<Double>>of(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            times.get(0).add(time(few, work));
            times.get(1).add(time(many, work));
        }
        return times;
    }

    private static double time(Measured product, Work work) throws Exception {
        long begun = System.nanoTime();
        work.run(product);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void row(String what, double few, double many) {
        System.out.printf("%-48s %14.1f %14.1f %7.2f%n", what, few, many, many / few);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
