package org.zhijia.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.zhijia.testkit.SampleViews;

/**
 * Each file in {@code tricks} is a theme that tries something, and what must come of it. Its head says
 * {@code refused FILE:LINE WORDS} for what the inspector finds, {@code shown plain} or {@code shown TEXT} for the page,
 * and {@code never TEXT} for what must not be on it. The page is rendered even when the inspector refused the theme.
 */
class TrickTest {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> tricks() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(Path.of(TrickTest.class.getResource("tricks").toURI()))) {
            return files.sorted().map(Trick::read).toList().stream().map(trick -> DynamicTest.dynamicTest(trick.name(), () -> play(trick)));
        }
    }

    private void play(Trick trick) throws IOException {
        Path themes = Files.createDirectories(folder.resolve(trick.name()));
        trick.unpack(themes.resolve("mine"));
        ThemeShelf shelf = new ThemeShelf(themes, themes.resolve("stored"), false, id -> Optional.empty());
        Theme theme = shelf.bundledTheme("mine").orElseThrow();

        List<Finding> findings = ThemeInspector.inspect(theme);
        assertEquals(trick.refused().isEmpty(), findings.isEmpty(), () -> "found: " + findings);
        for (String refused : trick.refused()) {
            assertTrue(findings.stream().anyMatch(finding -> says(finding, refused)), () -> refused + " not in " + findings);
        }

        try (LoggedFailures failures = new LoggedFailures()) {
            String page = assertTimeoutPreemptively(PATIENCE, () -> show(shelf, theme));
            if (trick.shown().equals("plain")) {
                assertTrue(page.contains("/assets/plain-"), () -> "not the fallback: " + start(page));
                assertFalse(failures.messages().isEmpty());
                assertTrue(failures.messages().getFirst().contains("Theme mine could not render layouts/home"), failures.messages()::getFirst);
            } else {
                assertTrue(page.contains(trick.shown()), () -> start(page) + failures.messages());
            }
            trick.never().forEach(never -> assertFalse(page.contains(never), () -> never + " is on the page"));
        }
    }

    private static String show(ThemeShelf shelf, Theme theme) {
        Map<String, Object> model = new LinkedHashMap<>(SampleViews.pages().get("layouts/home"));
        model.put("hostile", "<script>alert(1)</script>");
        return shelf.look(theme, Map.of()).page(List.of("layouts/home"), "", model, Regions.NONE);
    }

    private static boolean says(Finding finding, String expected) {
        String[] parts = expected.split(" ", 2);
        return parts[0].equals(finding.file() + ":" + finding.line()) && finding.message().contains(parts[1]) && finding.grave();
    }

    private static String start(String page) {
        return page.substring(0, Math.min(300, page.length()));
    }

    private record Trick(String name, List<String> refused, String shown, List<String> never, Map<String, String> files) {

        static Trick read(Path file) {
            try {
                String[] parts = Files.readString(file).split("(?m)^---- ");
                List<String> head = parts[0].lines().toList();
                Map<String, String> files = new LinkedHashMap<>();
                for (int part = 1; part < parts.length; part++) {
                    String[] nameAndText = parts[part].split("\n", 2);
                    files.put(nameAndText[0], nameAndText[1]);
                }
                return new Trick(file.getFileName().toString().replace(".txt", ""), all(head, "refused "),
                        all(head, "shown ").stream().findFirst().orElse(""), all(head, "never "), files);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static List<String> all(List<String> head, String word) {
            List<String> found = new ArrayList<>();
            head.stream().filter(line -> line.startsWith(word)).forEach(line -> found.add(line.substring(word.length())));
            return found;
        }

        void unpack(Path theme) throws IOException {
            Files.createDirectories(theme);
            Files.writeString(theme.resolve("theme.json"), """
                    {"name": "mine", "title": "试", "version": "1", "contract": 1}
                    """);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.createDirectories(theme.resolve(file.getKey()).getParent());
                Files.writeString(theme.resolve(file.getKey()), file.getValue());
            }
        }
    }
}
