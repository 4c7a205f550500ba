package org.zhijia.plugins.search.meaning;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Text -> numbers of a vocabulary, the way that BERT was taught to read: every Chinese character and every punctuation
 * mark is a word, other words are cut into the longest pieces that the vocabulary has. It has small letters only.
 */
final class Wordpiece {

    /** Longer runs of letters mean nothing to the model. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int begin;
    private final int end;

    Wordpiece(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        unknown = vocabulary.get("[UNK]");
        begin = vocabulary.get("[CLS]");
        end = vocabulary.get("[SEP]");
    }

    /** @param tokenizer a tokenizer.json with the vocabulary at model/vocab */
    static Wordpiece read(InputStream tokenizer) {
        try (var reader = Json.createReader(tokenizer)) {
            JsonObject words = reader.readObject().getJsonObject("model").getJsonObject("vocab");
            Map<String, Integer> vocabulary = new HashMap<>(words.size() * 2);
            words.forEach((word, number) -> vocabulary.put(word, ((JsonNumber) number).intValue()));
            return new Wordpiece(vocabulary);
        }
    }

    /** @param most how many numbers at most, with the two that mark beginning and end; what comes later is left out */
    long[] numbers(String text, int most) {
        List<Integer> pieces = new ArrayList<>();
        pieces.add(begin);
        for (String word : words(text)) {
            if (pieces.size() >= most - 1) {
                break;
            }
            cut(word, pieces);
        }
        long[] numbers = new long[Math.min(pieces.size() + 1, most)];
        for (int i = 0; i < numbers.length - 1; i++) {
            numbers[i] = pieces.get(i);
        }
        numbers[numbers.length - 1] = end;
        return numbers;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().filter(c -> !isNoise(c)).forEach(c -> {
            boolean alone = Character.isIdeographic(c) || isPunctuation(c);
            if (alone || isBlank(c)) {
                finish(word, words);
            }
            if (alone) {
                words.add(Character.toString(c));
            } else if (!isBlank(c)) {
                word.appendCodePoint(c);
            }
        });
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private void cut(String word, List<Integer> pieces) {
        List<Integer> cut = new ArrayList<>();
        for (int from = 0; from < word.length(); ) {
            int to = longestFrom(word, from);
            if (to == from || word.length() > LONGEST_WORD) {
                pieces.add(unknown);
                return;
            }
            cut.add(vocabulary.get(piece(word, from, to)));
            from = to;
        }
        pieces.addAll(cut);
    }

    /** @return where the longest known piece ends; {@code from} itself if there is none */
    private int longestFrom(String word, int from) {
        int to = word.length();
        while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
            to--;
        }
        return to;
    }

    private static String piece(String word, int from, int to) {
        return (from == 0 ? "" : "##") + word.substring(from, to);
    }

    private static boolean isNoise(int c) {
        int type = Character.getType(c);
        return c == 0 || c == 0xFFFD || !isBlank(c) && (type == Character.CONTROL || type == Character.FORMAT
                || type == Character.PRIVATE_USE || type == Character.SURROGATE || type == Character.UNASSIGNED);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isPunctuation(int c) {
        boolean ascii = c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~';
        return ascii || switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                 Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                 Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
