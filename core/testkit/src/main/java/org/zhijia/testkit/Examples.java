package org.zhijia.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A file of examples that is the specification of something that turns text into text:
 *
 * <pre>
 * .............................. heading in a news body
 * ## 教师节
 * →
 * &lt;h2 id="教师节"&gt;教师节&lt;/h2&gt;
 * </pre>
 *
 * <p>A title follows at least ten dots; text before the first title is for readers. Blank lines around input and output
 * do not count. Tabs are written as {@code ⇥} and full-width spaces as {@code ␣}, so that they can be seen.
 */
public final class Examples {

    private static final Pattern EXAMPLE = Pattern.compile(
            "(?m)^\\.{10,} (?<title>.+)\\n(?<input>(?s:.*?))^→\\n(?<output>(?s:.*?))(?=^\\.{10,} |\\z)");

    private Examples() { }

    /**
     * A test per example.
     *
     * @param beside the class in whose package the file lies
     * @param action what is specified
     */
    public static Stream<DynamicTest> hold(Class<?> beside, String file, UnaryOperator<String> action) {
        return read(beside, file).stream().map(example -> DynamicTest.dynamicTest(example.title,
                () -> assertEquals(example.output, action.apply(example.input).strip())));
    }

    private record Example(String title, String input, String output) { }

    private static List<Example> read(Class<?> beside, String file) {
        List<Example> examples = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(text(beside, file));
        while (example.find()) {
            examples.add(new Example(example.group("title"), visible(example.group("input")),
                    visible(example.group("output"))));
        }
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("No examples in " + file);
        }
        return examples;
    }

    private static String visible(String text) {
        return text.strip().replace('⇥', '\t').replace('␣', '\u3000');
    }

    private static String text(Class<?> beside, String file) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
