package org.zhijia.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.zhijia.checks.Word.Kind;

/**
 * Lists of words as plain text, one in a line: {@code !wording replacement / within within}. An exclamation mark in front
 * stops publications; what follows the wording may be missing; lines that begin with {@code #} are notes.
 */
final class WordLines {

    private static final int LONGEST_LIST = 20_000;

    private WordLines() { }

    /** @throws Word.Unfit with the number of the line that cannot be read */
    static List<Word> read(Kind kind, String text) {
        var words = new ArrayList<Word>();
        var lines = text.lines().toList();
        if (lines.size() > LONGEST_LIST) {
            throw new Word.Unfit("一次最多导入 " + LONGEST_LIST + " 行，这里有 " + lines.size() + " 行。");
        }
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1).replace("\ufeff", "").strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                words.add(word(kind, line, number));
            }
        }
        return words;
    }

    private static Word word(Kind kind, String line, int number) {
        boolean blocks = line.startsWith("!") || line.startsWith("！");
        var halves = (blocks ? line.substring(1) : line).split("/", 2);
        var said = halves[0].strip().split("[\\s\\u3000]*(?:[\\s\\u3000,，\\t]|=|→)[\\s\\u3000]*", 2);
        var within = halves.length == 1 ? List.<String>of()
                : Arrays.stream(halves[1].strip().split("[\\s\\u3000,，、]+")).filter(word -> !word.isEmpty()).toList();
        try {
            return new Word(kind, said[0], said.length == 1 ? "" : said[1], within, blocks, false);
        } catch (Word.Unfit e) {
            throw new Word.Unfit("第 " + number + " 行：" + e.getMessage());
        }
    }

    static String write(List<Word> words) {
        return words.stream().map(WordLines::line).collect(Collectors.joining("\n", "", words.isEmpty() ? "" : "\n"));
    }

    private static String line(Word word) {
        return (word.blocks() ? "!" : "") + word.wording() + (word.replacement().isEmpty() ? "" : " " + word.replacement())
                + (word.within().isEmpty() ? "" : " / " + String.join(" ", word.within()));
    }
}
