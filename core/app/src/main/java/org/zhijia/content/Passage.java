package org.zhijia.content;

import java.util.List;
import java.util.Locale;

/**
 * A paragraph of two texts that were compared.
 *
 * @param kind   {@link Kind#CHANGED} when both have it and differ in it
 * @param pieces what stays, what went and what came, in reading order; never {@link Kind#CHANGED}
 */
public record Passage(Kind kind, List<Piece> pieces) {

    /** What became of a piece of text. */
    public enum Kind {
        SAME, REMOVED, ADDED, CHANGED;

        /** In lower case, as templates and style sheets name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Neighbouring characters with one fate. */
    public record Piece(Kind kind, String text) { }

    public Passage {
        pieces = List.copyOf(pieces);
    }

    static Passage of(Kind kind, String text) {
        return new Passage(kind, List.of(new Piece(kind, text)));
    }

    static Passage of(List<Piece> pieces) {
        return new Passage(pieces.stream().allMatch(piece -> piece.kind() == Kind.SAME) ? Kind.SAME : Kind.CHANGED, pieces);
    }

    public boolean isSame() {
        return kind == Kind.SAME;
    }

    /** How it read before; empty when it is new. */
    public String before() {
        return textWithout(Kind.ADDED);
    }

    /** How it reads now; empty when it is gone. */
    public String after() {
        return textWithout(Kind.REMOVED);
    }

    private String textWithout(Kind kind) {
        var text = new StringBuilder();
        pieces.stream().filter(piece -> piece.kind() != kind).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
