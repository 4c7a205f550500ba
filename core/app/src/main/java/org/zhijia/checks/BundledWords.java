package org.zhijia.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.zhijia.checks.Word.Kind;

/** The words that come with the program. */
final class BundledWords {

    static final List<Word> ALL = read();

    private BundledWords() { }

    private static List<Word> read() {
        try (var file = BundledWords.class.getResourceAsStream("words.txt")) {
            var halves = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\\[(mistaken|sensitive)]\n");
            var words = new ArrayList<>(WordLines.read(Kind.MISTAKEN, halves[1]));
            words.addAll(WordLines.read(Kind.SENSITIVE, halves[2]));
            return List.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
