package org.zhijia.theme;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The themes of the distribution, and the fallback, keep the rules that hold for strangers' themes. */
class BundledThemesTest {

    private static final Path THEMES = Path.of("../../themes").toAbsolutePath().normalize();
    private static final Pattern ASSET = Pattern.compile("\"/assets/([a-z0-9-]+)/([^\"]+)\"");

    private final ThemeShelf shelf = new ThemeShelf(THEMES, Path.of("nowhere"), false, id -> Optional.empty());

    @Test
    void everyThemeIsReadable() throws IOException {
        try (Stream<Path> folders = Files.list(THEMES)) {
            assertEquals(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList(),
                    shelf.bundledThemes().stream().map(theme -> theme.manifest().name()).toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> inspectorFindsNothing() {
        return themes().map(theme -> DynamicTest.dynamicTest(theme.manifest().name(),
                () -> assertEquals(List.of(), ThemeInspector.inspect(theme))));
    }

    @TestFactory
    Stream<DynamicTest> everyLayoutIsRenderedWithoutTheFallback() {
        return themes().map(theme -> DynamicTest.dynamicTest(theme.manifest().name(), () -> {
            try (LoggedFailures failures = new LoggedFailures()) {
                new ThemePreview(THEMES, theme.manifest().name()).pages().forEach((layout, page) -> {
                    assertTrue(page.stripLeading().startsWith("<!doctype html>"), layout);
                    assertTrue(page.stripTrailing().endsWith("</html>"), layout);
                });
                assertEquals(List.of(), failures.messages());
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyAssetOfAPageExists() {
        return themes().map(theme -> DynamicTest.dynamicTest(theme.manifest().name(), () -> assertAll(
                new ThemePreview(THEMES, theme.manifest().name()).pages().values().stream()
                        .flatMap(page -> ASSET.matcher(page).results()).filter(match -> !match.group(1).equals("colours"))
                        .map(match -> () -> assertTrue(shelf.asset(match.group(1), match.group(2)).isPresent(), match.group())))));
    }

    @TestFactory
    Stream<DynamicTest> everyMessageHasWords() {
        Pattern key = Pattern.compile("\\bt\\(\"([^\"]+)\"");
        return themes().map(theme -> DynamicTest.dynamicTest(theme.manifest().name(), () -> {
            for (Path file : theme.files().all().values()) {
                if (file.toString().endsWith(".peb")) {
                    key.matcher(Files.readString(file)).results().map(match -> match.group(1))
                            .forEach(word -> assertFalse(theme.message(word, theme.manifest().name() + ":any").equals(word), word));
                }
            }
        }));
    }

    private Stream<Theme> themes() {
        return Stream.concat(shelf.bundledThemes().stream(), Stream.of(shelf.plain()));
    }
}
