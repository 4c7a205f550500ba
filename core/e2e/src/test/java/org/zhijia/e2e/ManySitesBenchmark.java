package org.zhijia.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a start and a page cost with the demo's sites and with many more. Two products, each with a database of its own,
 * take turns, so that whatever else the machine does meets both. Run by {@code bench/many-sites.sh}.
 */
final class ManySitesBenchmark {

    private static final int STARTS = 3;
    private static final int ROUNDS = 60;
    private static final List<String> DEMO_SCHOOLS = List.of("/s/qingping/", "/s/tinglan/", "/s/tongjiang/");

    private final Measured few;
    private final Measured many;

    /** Something that is done to a product, round by round. */
    private interface Work {
        void run(Measured product, int round) throws Exception;
    }

    private ManySitesBenchmark(Measured few, Measured many) {
        this.few = few;
        this.many = many;
    }

    /** Arguments: number of schools to add, number of entries of each. */
    public static void main(String... arguments) throws Exception {
        int schools = Integer.parseInt(arguments[0]);
        int entries = Integer.parseInt(arguments[1]);
        try (var few = Measured.start(); var many = Measured.start()) {
            long begun = System.nanoTime();
            many.grow(schools, entries);
            System.out.printf("%,d schools with %d entries each, generated in %.1f s%n", schools, entries, milliseconds(begun) / 1000);
            System.out.printf("%-48s %14s %14s %7s%n", "", "demo's sites", "%,d more".formatted(schools), "ratio");
            new ManySitesBenchmark(few, many).run();
            System.out.println("load average of the machine: " + Files.readString(Path.of("/proc/loadavg")).strip());
        }
    }

    private void run() throws Exception {
        starts();
        // Both compilers of the virtual machine are to be done with the page.
        for (int round = 0; round < ROUNDS; round++) {
            few.makePage(demoSchool(round));
            many.makePage(demoSchool(round));
        }
        pages("portal's home page, made anew", ROUNDS, (product, round) -> product.makePage("/"));
        pages("demo school's home page, made anew", ROUNDS, (product, round) -> product.makePage(demoSchool(round)));
        // Where none was generated, the demo's schools again.
        pages("the same, but generated schools, each once", ROUNDS, (product, round) -> product.visitSchool(round, ROUNDS, demoSchool(round)));
        pages("portal's home page from the cache", 20 * ROUNDS, (product, round) -> product.visit("/"));
        row("resident memory, MB", few.residentMegabytes(), many.residentMegabytes());
        row("portal's home page, statements", few.statements("/"), many.statements("/"));
        row("demo school's home page, statements", few.statements(demoSchool(0)), many.statements(demoSchool(0)));
    }

    /** One after the other: two that start together would wait for each other. */
    private void starts() throws Exception {
        few.stop();
        many.stop();
        var started = List.of(new Started(), new Started());
        for (int start = 0; start < STARTS; start++) {
            started.get(0).start(few);
            started.get(1).start(many);
        }
        many.startAgain();
        few.startAgain();
        row("start to first page, ms", median(started.get(0).millis), median(started.get(1).millis));
        row("start to first page, processor ms", median(started.get(0).processorMillis), median(started.get(1).processorMillis));
    }

    private static final class Started {

        private final List<Double> millis = new ArrayList<>();
        private final List<Double> processorMillis = new ArrayList<>();

        void start(Measured product) throws Exception {
            long begun = System.nanoTime();
            product.startAgain();
            millis.add(milliseconds(begun));
            processorMillis.add(product.processorMillis());
            product.stop();
        }
    }

    private void pages(String what, int rounds, Work work) throws Exception {
        double fewBefore = few.processorMillis();
        double manyBefore = many.processorMillis();
        var fewMillis = new ArrayList<Double>();
        var manyMillis = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            fewMillis.add(time(few, round, work));
            manyMillis.add(time(many, round, work));
        }
        row(what + ", ms", median(fewMillis), median(manyMillis));
        row("  processor ms each", (few.processorMillis() - fewBefore) / rounds, (many.processorMillis() - manyBefore) / rounds);
    }

    private static double time(Measured product, int round, Work work) throws Exception {
        long begun = System.nanoTime();
        work.run(product, round);
        return milliseconds(begun);
    }

    private static String demoSchool(int round) {
        return DEMO_SCHOOLS.get(round % DEMO_SCHOOLS.size());
    }

    private static void row(String what, double few, double many) {
        System.out.printf("%-48s %14.1f %14.1f %7.2f%n", what, few, many, many / few);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double milliseconds(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
