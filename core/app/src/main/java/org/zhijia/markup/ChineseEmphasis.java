package org.zhijia.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.text.Characters;

/**
 * Emphasis beside Chinese punctuation.
 *
 * <p>CommonMark lets a run of {@code *} open or close depending on its neighbours, and counts on the spaces between
 * words. Chinese has none, so in {@code **“幸福关爱”**工程} the second run, a mark before it and a character behind it,
 * can only open. Here the scanner is shown one neighbour in disguise, so that such a run can do both: a Chinese mark
 * beside a letter looks like a letter, an ideograph beside an ASCII mark looks like a mark. The text itself stays as it
 * is, and runs with nothing Chinese beside them keep CommonMark's rule.
 *
 * <p>Single underscores are left alone, because file names have them: {@code 附件_（终稿）_2.docx}.
 */
final class ChineseEmphasis implements Parser.ParserExtension {

    private static final Pattern RUN = Pattern.compile("\\*+|__+|~~+");
    private static final char LETTER = '字';
    private static final char MARK = '。';

    @Override
    public void extend(Parser.Builder builder) {
        builder.inlineParserFactory(context -> new Disguising(new InlineParserImpl(context)));
    }

    private record Disguising(InlineParser parser) implements InlineParser {

        @Override
        public void parse(SourceLines lines, Node node) {
            String text = lines.getContent();
            String shown = disguised(text);
            // As one line: of several, the scanner would copy those in the middle as they are shown.
            parser.parse(shown.equals(text) ? lines : SourceLines.of(SourceLine.of(new Masked(text, shown), null)), node);
        }
    }

    /** Looks like one text and, when taken, turns out to be another of the same length. */
    private record Masked(String text, String shown) implements CharSequence {

        @Override
        public char charAt(int index) {
            return shown.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static String disguised(String text) {
        StringBuilder shown = new StringBuilder(text);
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            if (run.start() > 0 && run.end() < text.length()) {
                disguiseNeighbour(shown, text, run.start(), run.end());
            }
        }
        return shown.toString();
    }

    private static void disguiseNeighbour(StringBuilder shown, String text, int start, int end) {
        int before = text.codePointBefore(start);
        int after = text.codePointAt(end);
        if (isMark(before) && isLetter(after)) {
            disguise(shown, text, start - 1, end, before, after);
        } else if (isLetter(before) && isMark(after)) {
            disguise(shown, text, end, start - 1, after, before);
        }
    }

    private static void disguise(StringBuilder shown, String text, int markAt, int letterAt, int mark, int letter) {
        boolean underscores = text.charAt(Math.min(markAt, letterAt) + 1) == '_';
        if (Chinese.isMark(mark) && !underscores) {
            shown.setCharAt(markAt, LETTER);
        } else if ((Chinese.isMark(mark) || Chinese.isWide(letter)) && !betweenRuns(text, letterAt)) {
            shown.setCharAt(letterAt, MARK);
        }
    }

    // A single letter in emphasis has a run on either side, and both must see the same face.
    private static boolean betweenRuns(String text, int at) {
        return at > 0 && at + 1 < text.length() && isRun(text.charAt(at - 1)) && isRun(text.charAt(at + 1));
    }

    private static boolean isRun(char c) {
        return c == '*' || c == '_' || c == '~';
    }

    private static boolean isMark(int codePoint) {
        return Characters.isPunctuationCodePoint(codePoint);
    }

    private static boolean isLetter(int codePoint) {
        return !isMark(codePoint) && !Characters.isWhitespaceCodePoint(codePoint);
    }
}
