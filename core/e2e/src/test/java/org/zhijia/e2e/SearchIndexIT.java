package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index follows what is published, in the assembled product: soon, and whatever happens to the process. */
class SearchIndexIT {

    private static final String SITE = "tinglan";
    /** Each stands in one text alone. */
    private static final List<String> WORDS = List.of("梧桐鸢尾", "苍鹭衔枝", "青瓦听雨", "竹篮打月", "松针落砚", "橘络煎茶", "芦花过堰", "石磬无声");
    private static final Pattern ENTRY = Pattern.compile("\"entry\"\\s*:\\s*(\\d+)");
    private static final int PUBLICATIONS = 20;
    private static final int KILLS = 5;
    private static final long PATIENCE_MILLIS = 90_000;

    @TempDir
    Path folder;

    private Product product;
    private Officer officer;
    /** Ids by the words that only they hold. */
    private final TreeMap<String, Long> entries = new TreeMap<>();

    @BeforeEach
    void publish() throws Exception {
        product = Product.demo();
        officer = Officer.signIn(product, "luojianping");
        for (var words : WORDS) {
            Files.writeString(folder.resolve(words + ".md"), "---\ntitle: 关于" + words + "的消息\n---\n\n今天，" + words + "，大家都来了。\n");
        }
        var done = officer.imports(folder, SITE, "activities", "news");
        assertEquals(0, done.exit(), done.output());
        for (var words : WORDS) {
            entries.put(words, found(words, true));
        }
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void whatIsPublishedIsFoundWithinASecondAndWhatIsWithdrawnIsGone() throws Exception {
        var published = new ArrayList<Long>();
        var withdrawn = new ArrayList<Long>();
        var words = WORDS.getFirst();
        for (int time = 0; time < PUBLICATIONS; time++) {
            withdrawn.add(until(words, false, () -> officer.withdraw(SITE, entries.get(words))));
            published.add(until(words, true, () -> officer.publish(SITE, entries.get(words))));
        }
        System.out.println("published to found, ms: " + sorted(published) + "; withdrawn to gone, ms: " + sorted(withdrawn));
        assertTrue(median(published) < 300, "median of " + sorted(published));
        assertTrue(median(withdrawn) < 300, "median of " + sorted(withdrawn));
    }

    /** Killed at any moment, it comes up with an index that says what the pages say. */
    @Test
    void killsAndDamageLeaveTheIndexWithWhatIsPublic() throws Exception {
        var random = new Random(4);
        for (int kill = 0; kill < KILLS; kill++) {
            var stream = new Thread(() -> toggle(random));
            stream.start();
            Thread.sleep(random.nextInt(200, 2_500));
            product.kill();
            stream.join();
            product.restart();
            assertSame("after kill " + (kill + 1));
        }
        var words = WORDS.getLast();
        officer.publish(SITE, entries.get(words));
        spoil();
        while (!finds(words)) {
            var answer = search(words).body();
            assertTrue(answer.contains("\"incomplete\":true") || finds(words), "misses what is public and says nothing: " + answer);
        }
        assertSame("after damage");
        assertFalse(search(words).body().contains("incomplete"));
        officer.withdraw(SITE, entries.get(words));
        until(words, false, () -> 204);
        until(words, true, () -> officer.publish(SITE, entries.get(words)));
    }

    private void toggle(Random random) {
        try {
            while (true) {
                var words = WORDS.get(random.nextInt(WORDS.size()));
                if (random.nextBoolean()) {
                    officer.publish(SITE, entries.get(words));
                } else {
                    officer.withdraw(SITE, entries.get(words));
                }
            }
        } catch (IOException e) {
            // Killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A file of the index is cut off while nobody looks. */
    private void spoil() throws Exception {
        product.stop();
        try (Stream<Path> files = Files.walk(product.home().resolve("plugins/search/index"))) {
            var largest = files.filter(Files::isRegularFile).max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
            var bytes = Files.readAllBytes(largest);
            Files.write(largest, Arrays.copyOf(bytes, bytes.length - 20));
        }
        product.restart();
    }

    /** The search finds exactly those whose pages are there. */
    private void assertSame(String when) throws Exception {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        for (var entry : entries.entrySet()) {
            boolean isPublic = product.getUncached("/s/" + SITE + "/news/" + Year.now() + "/" + entry.getValue()).statusCode() == 200;
            while (finds(entry.getKey()) != isPublic) {
                assertTrue(System.currentTimeMillis() < until, when + ": public " + isPublic + ", but found " + !isPublic + ": " + entry);
                Thread.sleep(50);
            }
        }
    }

    private interface Work {

        int status() throws Exception;
    }

    /** @return how long after the answer the search knew of it, in milliseconds */
    private long until(String words, boolean there, Work work) throws Exception {
        assertEquals(204, work.status());
        long done = System.nanoTime();
        while (finds(words) != there) {
            long millis = (System.nanoTime() - done) / 1_000_000;
            assertTrue(millis < 1_000, words + " after " + millis + " ms");
            Thread.sleep(5);
        }
        return (System.nanoTime() - done) / 1_000_000;
    }

    private long found(String words, boolean there) throws Exception {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (finds(words) != there) {
            assertFalse(System.currentTimeMillis() > until, "not found: " + words + " in " + search(words).body());
            Thread.sleep(50);
        }
        var match = ENTRY.matcher(search(words).body());
        assertTrue(match.find());
        return Long.parseLong(match.group(1));
    }

    private boolean finds(String words) throws Exception {
        var answer = search(words);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body().contains("<mark>") && ENTRY.matcher(answer.body()).find();
    }

    /** The exact words. */
    private HttpResponse<String> search(String words) throws Exception {
        return product.get("/api/search?site=" + SITE + "&scope=site&q=" + URLEncoder.encode("“" + words + "”", StandardCharsets.UTF_8));
    }

    private static long median(List<Long> millis) {
        return sorted(millis).get(millis.size() / 2);
    }

    private static List<Long> sorted(List<Long> millis) {
        return millis.stream().sorted().toList();
    }
}
