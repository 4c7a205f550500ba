package org.zhijia.plugins.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that publishes is killed (SIGKILL) a hundred times, wherever it happens to be: while it starts, takes in what it
 * has missed, publishes, commits or rebuilds. Whenever it comes up again, its index holds what the database says.
 */
class KillTest {

    private static final int KILLS = 100;
    /** Some are killed before they have come up. */
    private static final int OF_WHICH_EARLY = 4;

    private static final int FILLED = 100;

    @TempDir
    Path home;

    private final Random random = new Random(20190101);
    private int compared;

    @Test
    void indexHoldsWhatTheDatabaseSaysAfterAnyKill() throws IOException, InterruptedException {
        fill();
        for (int kill = 0; kill < KILLS; kill++) {
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
            assertTrue(desk.newsroom.last() > FILLED + KILLS, "changes: " + desk.newsroom.last());
        }
        assertTrue(compared >= KILLS / 2, "compared " + compared + " times");
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
                home.toString(), String.valueOf(kill)).redirectError(errors().toFile()).start();
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
