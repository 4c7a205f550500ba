package org.zhijia.content;

import java.util.ArrayList;
import java.util.List;
import org.zhijia.content.Passage.Kind;
import org.zhijia.content.Passage.Piece;

/**
 * Collects the pieces of a compared line. A single character that happens to stand between two changes is no news to
 * anybody and makes them hard to read: it is shown as part of the change.
 */
final class Pieces {

    /** From this many changed characters on around it, a lone character goes with them. */
    private static final int DROWNED = 4;

    private record Run(String same, String gone, String come) {

        boolean isSame() {
            return !same.isEmpty();
        }

        int changed() {
            return gone.length() + come.length();
        }
    }

    private final List<Run> runs = new ArrayList<>();

    void same(String text) {
        if (!text.isEmpty()) {
            if (!runs.isEmpty() && runs.getLast().isSame()) {
                text = runs.removeLast().same() + text;
            }
            runs.add(new Run(text, "", ""));
        }
    }

    void replaced(String gone, String come) {
        if (!runs.isEmpty() && !runs.getLast().isSame()) {
            var last = runs.removeLast();
            gone = last.gone() + gone;
            come = last.come() + come;
        }
        runs.add(new Run("", gone, come));
        absorbLoneCharacter();
    }

    private void absorbLoneCharacter() {
        int size = runs.size();
        if (size < 3 || runs.get(size - 2).same().codePoints().count() != 1) {
            return;
        }
        var after = runs.get(size - 1);
        var between = runs.get(size - 2).same();
        var before = runs.get(size - 3);
        if (before.changed() + after.changed() >= DROWNED) {
            runs.subList(size - 3, size).clear();
            runs.add(new Run("", before.gone() + between + after.gone(), before.come() + between + after.come()));
        }
    }

    List<Piece> list() {
        var pieces = new ArrayList<Piece>();
        for (var run : runs) {
            add(Kind.SAME, run.same(), pieces);
            add(Kind.REMOVED, run.gone(), pieces);
            add(Kind.ADDED, run.come(), pieces);
        }
        return pieces;
    }

    private static void add(Kind kind, String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }
}
