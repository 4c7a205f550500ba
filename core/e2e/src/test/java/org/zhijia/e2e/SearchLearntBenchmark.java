package org.zhijia.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** Runs the search's own benchmark in another Java, with the model as the distribution has it. Run by {@code bench/search-learnt.sh}. */
final class SearchLearntBenchmark {

    private SearchLearntBenchmark() { }

    /** Arguments: the folder of the collection, and where to keep the index. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var classes = String.join(File.pathSeparator, Product.REPOSITORY.resolve("plugins/search/target/test-classes").toString(),
                Product.DISTRIBUTION.resolve("plugins/zhijia-search/*").toString(), System.getProperty("java.class.path"));
        System.exit(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--add-modules", "jdk.incubator.vector",
                "-cp", classes, "org.zhijia.plugins.search.query.Benchmark", arguments[0], arguments[1]).inheritIO().start().waitFor());
    }
}
