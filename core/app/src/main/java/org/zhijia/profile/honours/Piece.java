package org.zhijia.profile.honours;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a text that knows where it stands.
 *
 * @param start of its first character in the whole text
 */
record Piece(String text, int start) {

    int end() {
        return start + text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    Piece from(int begin) {
        return part(begin, text.length());
    }

    Piece to(int end) {
        return part(0, end);
    }

    Piece part(int begin, int end) {
        return new Piece(text.substring(begin, end), start + begin);
    }

    Piece group(Matcher match, String name) {
        return part(match.start(name), match.end(name));
    }

    /** Without the space at both ends. */
    Piece strip() {
        int begin = 0;
        int end = text.length();
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return part(begin, end);
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Without what the pattern finds at the beginning. */
    Piece without(Pattern beginning) {
        var match = beginning.matcher(text);
        return match.lookingAt() ? from(match.end()) : this;
    }

    /** What stands between the hits; empty pieces are left out. */
    List<Piece> split(Pattern between) {
        var pieces = new ArrayList<Piece>();
        var match = between.matcher(text);
        int from = 0;
        while (match.find()) {
            pieces.add(part(from, match.start()));
            from = match.end();
        }
        pieces.add(from(from));
        return pieces.stream().map(Piece::strip).filter(piece -> !piece.isEmpty()).toList();
    }

    /** The same, but what stands in brackets holds together. */
    List<Piece> splitOutsideBrackets(String between) {
        var pieces = new ArrayList<Piece>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            depth = Math.max(0, depth + (c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0));
            if (depth == 0 && between.indexOf(c) >= 0) {
                pieces.add(part(from, at));
                from = at + 1;
            }
        }
        pieces.add(from(from));
        return pieces.stream().map(Piece::strip).filter(piece -> !piece.isEmpty()).toList();
    }
}
