package org.zhijia.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that the desk says is in a bundle, and none stands in a template. */
class WordsOfTheDeskTest {

    private static final Path RESOURCES = Path.of("src/main/resources/org/zhijia/desk");
    private static final Path CODE = Path.of("src/main/java/org/zhijia/desk");
    private static final Pattern SAID = Pattern.compile("(?:say|now|because|refusal)\\(\\s*\"([a-z]+\\.[a-z0-9.-]*[a-z0-9])\"\\s*[,)]");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern COMMENT = Pattern.compile("\\{#.*?#}|/\\*\\*.*?\\*/", Pattern.DOTALL);

    @Test
    void everyKeyThatIsSaidIsInItsBundle() {
        var missing = new TreeSet<String>();
        Stream.concat(files(RESOURCES.resolve("templates")), files(CODE)).forEach(file -> {
            var keys = SAID.matcher(COMMENT.matcher(read(file)).replaceAll(""));
            while (keys.find()) {
                if (!isKnown(keys.group(1))) {
                    missing.add(keys.group(1) + " in " + file.getFileName());
                }
            }
        });
        assertEquals(Set.of(), missing);
    }

    @Test
    void noTemplateHoldsChineseText() {
        var found = new TreeSet<String>();
        files(RESOURCES.resolve("templates"))
                .filter(file -> CHINESE.matcher(COMMENT.matcher(read(file)).replaceAll("")).find())
                .forEach(file -> found.add(RESOURCES.relativize(file).toString()));
        assertEquals(Set.of(), found);
    }

    private static boolean isKnown(String key) {
        int dot = key.indexOf('.');
        var bundle = RESOURCES.resolve("messages/" + key.substring(0, dot) + ".properties");
        var texts = new Properties();
        try {
            texts.load(new StringReader(Files.exists(bundle) ? read(bundle) : ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.containsKey(key.substring(dot + 1));
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
