package org.zhijia.theme;

import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.Token.Type;
import java.util.ArrayList;
import java.util.List;

/** What a template may write out by itself: short texts and short lists. Holds when it is inspected and when it is compiled. */
final class Literals {

    private static final int MOST_ENTRIES = 50;
    private static final int LONGEST_TEXT = 2_000;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private int depth;
    private int entries;

    private Literals(String file) {
        this.file = file;
    }

    static List<Finding> check(String file, List<Token> words) {
        Literals literals = new Literals(file);
        words.forEach(literals::read);
        return literals.findings;
    }

    private void read(Token word) {
        switch (word.getType()) {
            case PUNCTUATION -> mark(word);
            case STRING -> text(word);
            // It joins texts past Kept and Joined, and to switch it off makes Pebble's lexer loop for ever.
            case STRING_INTERPOLATION_START -> refuse(word, "文字里不能用 #{…}，请用 ~ 连接");
            default -> { }
        }
    }

    /** Entries of lists within lists count for the outermost one. */
    private void mark(Token mark) {
        switch (mark.getValue()) {
            case "[", "{", "(" -> entries = depth++ == 0 ? 1 : entries + 1;
            case "]", "}", ")" -> depth--;
            case "," -> entries++;
            default -> { }
        }
        if (entries == MOST_ENTRIES + 1) {
            entries++;
            refuse(mark, "直接写出的列表最多 " + MOST_ENTRIES + " 项");
        }
    }

    private void text(Token text) {
        if (text.getValue().length() > LONGEST_TEXT) {
            refuse(text, "直接写出的文字最多 " + LONGEST_TEXT + " 字");
        }
    }

    private void refuse(Token at, String message) {
        findings.add(Finding.error(file, at.getLineNumber(), message));
    }
}
