package org.zhijia.plugins.search.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The expected numbers are line numbers of the vocabulary. */
class WordpieceTest {

    private static final List<String> WORDS = List.of("[CLS]", "[SEP]", "[UNK]", "工", "会", "。", "wi", "##fi", "##f", "##i", "2019", "20", "##20", "-");
    private final Wordpiece wordpiece = new Wordpiece(vocabulary());

    @Test
    void everyChineseCharacterAndEveryMarkIsAWord() {
        assertReads("工会。", "工", "会", "。");
        assertReads("工 \t会-。\n", "工", "会", "-", "。");
    }

    @Test
    void theLongestPieceComesFirst() {
        assertReads("wifi", "wi", "##fi");
        assertReads("2019", "2019");
        assertReads("202020", "20", "##20", "##20");
    }

    @Test
    void capitalsAreSmallLetters() {
        assertReads("WiFi", "wi", "##fi");
    }

    @Test
    void aWordWithOneUnknownPieceIsUnknownAsAWhole() {
        assertReads("wix会", "[UNK]", "会");
        assertReads("wi" + "fi".repeat(50) + "会", "[UNK]", "会");
        assertReads("𠮷会", "[UNK]", "会");
    }

    @Test
    void whatCannotBeSeenIsNotRead() {
        assertReads("\uFEFF工\u0000\u200B会\uFFFD", "工", "会");
    }

    @Test
    void aLongTextIsCutBehindWhatFits() {
        assertArrayEquals(numbers("[CLS]", "工", "会", "[SEP]"), wordpiece.numbers("工会工会工会", 4));
        assertArrayEquals(numbers("[CLS]", "wi", "##fi", "[SEP]"), wordpiece.numbers("wifi wifi", 4));
        assertArrayEquals(numbers("[CLS]", "[SEP]"), wordpiece.numbers("", 4));
    }

    @Test
    void readsTheVocabularyOfTheModel() throws IOException {
        try (var file = getClass().getResourceAsStream("/bge-small-zh-v1.5-q-tokenizer.json")) {
            assertArrayEquals(new long[] {101, 2339, 833, 526, 9160, 527, 126, 1384, 8306, 102}, Wordpiece.read(file).numbers("工会〔2019〕5号WiFi", 256));
        }
    }

    private void assertReads(String text, String... words) {
        var all = Stream.of(Stream.of("[CLS]"), Stream.of(words), Stream.of("[SEP]")).flatMap(some -> some).toArray(String[]::new);
        assertArrayEquals(numbers(all), wordpiece.numbers(text, 256), text);
    }

    private static long[] numbers(String... words) {
        return Stream.of(words).mapToLong(WORDS::indexOf).toArray();
    }

    private static Map<String, Integer> vocabulary() {
        return IntStream.range(0, WORDS.size()).boxed().collect(Collectors.toMap(WORDS::get, number -> number));
    }
}
