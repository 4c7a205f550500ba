package org.zhijia.plugins.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that publish are killed (SIGKILL) a hundred times, wherever they happen to be: while they start, take in what
 * they have missed, publish, commit or rebuild. Whenever one comes up again, its index holds what its database says.
 */
class KillTest {

    private static final int KILLS = 100;
    /** At the same time, each with data of its own. */
    private static final int PROCESSES = 4;
    /** Some are killed before they have come up. */
    private static final int OF_WHICH_EARLY = 4;

    private static final int FILLED = 100;

    @TempDir
    Path folder;

    @Test
    void indexHoldsWhatTheDatabaseSaysAfterAnyKill() throws ExecutionException, InterruptedException {
        int compared = 0;
        try (var side = Executors.newFixedThreadPool(PROCESSES)) {
            var killed = IntStream.range(0, PROCESSES).mapToObj(n -> side.submit(new Killed(folder.resolve("home" + n), n))).toList();
            for (var one : killed) {
                compared += one.get();
            }
        }
        assertTrue(compared >= KILLS / 2, "compared " + compared + " times");
    }

    /** A process that is started again after each of its share of the kills. */
    private static final class Killed implements Callable<Integer> {

        private final Path home;
        private final int number;
        private final Random random;
        private int compared;

        Killed(Path home, int number) {
            this.home = home;
            this.number = number;
            random = new Random(20190101 + number);
        }

        /** @return how often its index was compared with its database */
        @Override
        public Integer call() throws IOException, InterruptedException {
            fill();
            for (int kill = 0; kill < KILLS / PROCESSES; kill++) {
                var process = start(kill);
                if (kill % OF_WHICH_EARLY == OF_WHICH_EARLY - 1) {
                    process.waitFor(random.nextInt(200, 1_200), TimeUnit.MILLISECONDS);
                } else {
                    assertSame(process, kill);
                    process.waitFor(random.nextInt(5, 400), TimeUnit.MILLISECONDS);
                }
                assertTrue(process.isAlive(), () -> "it ended by itself: " + printed());
                process.destroyForcibly().waitFor();
            }
            try (var desk = new Desk(home).follow()) {
                assertEquals(List.of(), Comparison.differences(desk.settle().index, desk.newsroom));
                assertTrue(desk.newsroom.last() > FILLED + KILLS / PROCESSES, "changes: " + desk.newsroom.last());
            }
            return compared;
        }

        private void fill() throws InterruptedException {
            try (var desk = new Desk(home).follow()) {
                for (long entry = 1; entry <= FILLED; entry++) {
                    desk.newsroom.publish(entry, "题目 " + entry, "一、第一条\n二、第二条");
                }
                desk.settle();
            }
        }

        private void assertSame(Process process, int kill) throws IOException {
            var output = process.inputReader();
            // Libraries say this and that before.
            var verdict = output.lines().filter(line -> line.equals(PublishingStream.SAME) || line.equals(PublishingStream.DIFFERENT)).findFirst();
            if (!verdict.equals(Optional.of(PublishingStream.SAME))) {
                var differences = String.join("\n", output.lines().limit(12).toList());
                process.destroyForcibly();
                throw new AssertionError("Before kill " + kill + ":\n" + differences + printed());
            }
            compared++;
        }

        private Process start(int kill) throws IOException {
            return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx160m", "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"), PublishingStream.class.getName(),
                    home.toString(), String.valueOf(number * KILLS + kill)).redirectError(errors().toFile()).start();
        }

        private String printed() {
            try {
                return Files.readString(errors());
            } catch (IOException e) {
                return e.toString();
            }
        }

        private Path errors() {
            return home.resolve("errors.txt");
        }
    }
}
