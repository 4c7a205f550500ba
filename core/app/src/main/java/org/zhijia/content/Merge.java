package org.zhijia.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Two texts that were made of one, paragraph by paragraph: what only one of them has changed can be taken from there;
 * what both have changed, a person decides.
 *
 * @param chunks in reading order
 */
public record Merge(List<Chunk> chunks) {

    /** Who has changed something. */
    public enum Change { NOBODY, THEY, I, BOTH }

    /** From whom a chunk is taken. */
    public enum Choice { THEIRS, MINE, BOTH }

    /** Neighbouring paragraphs as they were, as the others wrote them and as I did; any of them may be empty. */
    public record Chunk(String base, String theirs, String mine) {

        public Change change() {
            if (theirs.equals(mine)) {
                return Change.NOBODY;
            } else if (theirs.equals(base)) {
                return Change.I;
            }
            return mine.equals(base) ? Change.THEY : Change.BOTH;
        }

        /** What to propose: the side that has changed; mine where both have. */
        public Choice proposal() {
            return change() == Change.THEY ? Choice.THEIRS : Choice.MINE;
        }

        String taken(Choice choice) {
            return switch (choice) {
                case THEIRS -> theirs;
                case MINE -> mine;
                case BOTH -> joined(List.of(theirs, mine));
            };
        }
    }

    public Merge {
        chunks = List.copyOf(chunks);
    }

    /** @param base what both texts were made of */
    public static Merge of(String base, String theirs, String mine) {
        var before = paragraphs(base);
        var they = paragraphs(theirs);
        var me = paragraphs(mine);
        var inTheirs = places(before, they);
        var inMine = places(before, me);
        var chunks = new ArrayList<Chunk>();
        int from = 0;
        int they0 = 0;
        int me0 = 0;
        for (int at = 0; at < before.size(); at++) {
            if (inTheirs[at] >= 0 && inMine[at] >= 0) {
                add(before.subList(from, at), they.subList(they0, inTheirs[at]), me.subList(me0, inMine[at]), chunks);
                chunks.add(new Chunk(before.get(at), they.get(inTheirs[at]), me.get(inMine[at])));
                from = at + 1;
                they0 = inTheirs[at] + 1;
                me0 = inMine[at] + 1;
            }
        }
        add(before.subList(from, before.size()), they.subList(they0, they.size()), me.subList(me0, me.size()), chunks);
        return new Merge(chunks);
    }

    /** @param choices one for each chunk */
    public String text(List<Choice> choices) {
        if (choices.size() != chunks.size()) {
            throw new IllegalArgumentException(choices.size() + " choices for " + chunks.size() + " chunks");
        }
        var taken = new ArrayList<String>();
        for (int at = 0; at < chunks.size(); at++) {
            taken.add(chunks.get(at).taken(choices.get(at)));
        }
        return joined(taken);
    }

    public boolean hasConflicts() {
        return chunks.stream().anyMatch(chunk -> chunk.change() == Change.BOTH);
    }

    private static void add(List<String> base, List<String> theirs, List<String> mine, List<Chunk> chunks) {
        if (!base.isEmpty() || !theirs.isEmpty() || !mine.isEmpty()) {
            chunks.add(new Chunk(joined(base), joined(theirs), joined(mine)));
        }
    }

    private static String joined(List<String> paragraphs) {
        return String.join("\n\n", paragraphs.stream().filter(paragraph -> !paragraph.isEmpty()).toList());
    }

    /** Where each paragraph of the base stands in the other text, as it was or rewritten; -1 where it does not. */
    private static int[] places(List<String> base, List<String> other) {
        var places = new int[base.size()];
        Arrays.fill(places, -1);
        for (var delta : DiffUtils.diff(base, other, true).getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = delta.getTarget().getPosition();
            if (delta.getType() == DeltaType.EQUAL) {
                for (int i = 0; i < delta.getSource().size(); i++) {
                    places[from + i] = to + i;
                }
            } else {
                Diff.pairs(delta.getSource().getLines(), delta.getTarget().getLines()).forEach(pair -> places[from + pair.gone()] = to + pair.come());
            }
        }
        return places;
    }

    /** Pieces between empty lines; those inside of fenced code part nothing. */
    static List<String> paragraphs(String text) {
        var paragraphs = new ArrayList<String>();
        var open = new ArrayList<String>();
        String fence = null;
        for (var line : text.lines().toList()) {
            var mark = line.strip().startsWith("```") ? "```" : line.strip().startsWith("~~~") ? "~~~" : null;
            if (mark != null && (fence == null || Objects.equals(fence, mark))) {
                fence = fence == null ? mark : null;
            }
            if (line.isBlank() && fence == null) {
                close(open, paragraphs);
            } else {
                open.add(line);
            }
        }
        close(open, paragraphs);
        return paragraphs;
    }

    private static void close(List<String> open, List<String> paragraphs) {
        if (!open.isEmpty()) {
            paragraphs.add(String.join("\n", open));
            open.clear();
        }
    }
}
