package org.zhijia.plugins.search.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MeaningTest {

    private static final Meaning MEANING = new Meaning();

    @AfterAll
    static void close() {
        MEANING.close();
    }

    @Test
    void saysTheSameOfTheSameText() throws IOException {
        float[] once = MEANING.of("女职工产假多少天？").orElseThrow();
        assertEquals(Meaning.DIMENSIONS, once.length);
        assertEquals(1, Vector.dot(once, once), 1e-5);
        try (var another = new BgeSmall()) {
            assertArrayEquals(once, another.vector("女职工产假多少天？"));
        }
    }

    @Test
    void whatMeansTheSameIsNearer() {
        double same = nearness("女职工生孩子可以休息多久", "女职工生育享受九十八天产假。");
        double other = nearness("女职工生孩子可以休息多久", "工会经费主要用于为职工服务和工会活动。");
        assertTrue(same > other + 0.1, same + " against " + other);
    }

    @Test
    void longTextsHaveAMeaningToo() {
        assertTrue(MEANING.of("工会".repeat(5_000)).isPresent());
    }

    @Test
    void blanksMeanNothing() {
        assertEquals(Optional.empty(), MEANING.of(" \n\u3000"));
    }

    @Test
    void closesBehindThoseWhoRead() throws Exception {
        var meaning = new Meaning();
        assertTrue(meaning.available());
        var readers = IntStream.range(0, 4).mapToObj(reader -> Thread.ofPlatform().start(() -> {
            for (int text = 0; text < 20; text++) {
                meaning.of("第" + text + "次由第" + reader + "人问工会经费怎么用，".repeat(10));
            }
        })).toList();
        Thread.sleep(50);
        meaning.close();
        for (Thread reader : readers) {
            reader.join();
        }
        assertEquals(Optional.empty(), meaning.of("关门以后"));
    }

    @Test
    void remembersWhatWasAsked() {
        assertSame(MEANING.of("工会经费").orElseThrow(), MEANING.of(" 工会经费 ").orElseThrow());
    }

    /** In a class loader that sees all but the named jar. */
    @Test
    void withoutItsJarsNothingMeansAnything() throws Exception {
        for (String missing : new String[] {"onnxruntime", "bge-small-zh"}) {
            try (var without = without(missing)) {
                var meaning = without.loadClass(Meaning.class.getName()).getConstructor().newInstance();
                assertFalse((boolean) meaning.getClass().getMethod("available").invoke(meaning), missing);
                assertEquals(Optional.empty(), meaning.getClass().getMethod("of", String.class).invoke(meaning, "工会"), missing);
            }
        }
    }

    private static URLClassLoader without(String jar) throws IOException {
        var all = System.getProperty("java.class.path").split(File.pathSeparator);
        var kept = new ArrayList<URL>();
        for (String path : all) {
            if (!path.contains(jar)) {
                kept.add(Path.of(path).toUri().toURL());
            }
        }
        assertTrue(kept.size() < all.length, jar);
        return new URLClassLoader(kept.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static double nearness(String one, String other) {
        return Vector.dot(MEANING.of(one).orElseThrow(), MEANING.of(other).orElseThrow());
    }
}
