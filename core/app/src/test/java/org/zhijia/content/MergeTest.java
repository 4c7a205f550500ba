package org.zhijia.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhijia.content.Merge.Change;
import org.zhijia.content.Merge.Choice;
import org.zhijia.content.Merge.Chunk;

class MergeTest {

    private static final String BASE = "开头。\n\n中间。\n\n结尾。";

    @Test
    void changesInDifferentPlacesComeTogetherByThemselves() {
        var merge = Merge.of(BASE, "开头改了。\n\n中间。\n\n结尾。", "开头。\n\n中间。\n\n结尾。\n\n我加的一段。");
        assertFalse(merge.hasConflicts());
        assertEquals("开头改了。\n\n中间。\n\n结尾。\n\n我加的一段。", merge.text(proposals(merge)));
    }

    @Test
    void aPersonDecidesWhatBothHaveChanged() {
        var merge = Merge.of(BASE, "开头。\n\n中间，对方改。\n\n结尾。", "开头。\n\n中间，我改。\n\n结尾。");
        assertEquals(List.of(Change.NOBODY, Change.BOTH, Change.NOBODY), merge.chunks().stream().map(Chunk::change).toList());
        assertEquals("开头。\n\n中间，对方改。\n\n中间，我改。\n\n结尾。", merge.text(List.of(Choice.MINE, Choice.BOTH, Choice.MINE)));
    }

    @Test
    void neighbouringParagraphsAreDecidedOneByOne() {
        var merge = Merge.of(BASE, "开头，对方改。\n\n中间。\n\n结尾，对方也改。", "开头。\n\n中间，我改。\n\n结尾，我也改。");
        assertEquals(List.of(Change.THEY, Change.I, Change.BOTH), merge.chunks().stream().map(Chunk::change).toList());
        assertEquals("开头，对方改。\n\n中间，我改。\n\n结尾，对方也改。\n\n结尾，我也改。",
                merge.text(List.of(Choice.THEIRS, Choice.MINE, Choice.BOTH)));
    }

    @Test
    void removedParagraphStaysRemoved() {
        var merge = Merge.of(BASE + "\n\n落款。", "开头。\n\n结尾。\n\n落款。", BASE + "\n\n落款改。");
        assertEquals("开头。\n\n结尾。\n\n落款改。", merge.text(proposals(merge)));
    }

    @Test
    void emptyLinesInCodePartNothing() {
        assertEquals(List.of("前", "```\na\n\nb\n```", "后"), Merge.paragraphs("前\n\n```\na\n\nb\n```\n\n后"));
    }

    /** Whatever was written: taking one side everywhere gives that side's text, to the letter. */
    @Test
    void eachSideCanBeHadWhole() {
        var random = new Random(3);
        for (int round = 0; round < 500; round++) {
            var base = text(random, 6);
            var theirs = edited(base, random);
            var mine = edited(base, random);
            var merge = Merge.of(joined(base), joined(theirs), joined(mine));
            assertEquals(joined(theirs), merge.text(all(merge, Choice.THEIRS)));
            assertEquals(joined(mine), merge.text(all(merge, Choice.MINE)));
            assertTrue(!theirs.equals(mine) || merge.chunks().stream().allMatch(chunk -> chunk.change() == Change.NOBODY));
        }
    }

    private static List<Choice> proposals(Merge merge) {
        return merge.chunks().stream().map(Chunk::proposal).toList();
    }

    private static List<Choice> all(Merge merge, Choice choice) {
        return Collections.nCopies(merge.chunks().size(), choice);
    }

    private static List<String> text(Random random, int most) {
        return random.ints(random.nextInt(most), 0, 5).mapToObj(n -> "段落" + n).collect(Collectors.toList());
    }

    private static List<String> edited(List<String> base, Random random) {
        var edited = new ArrayList<>(base);
        for (int edit = random.nextInt(4); edit > 0; edit--) {
            int at = random.nextInt(edited.size() + 1);
            if (random.nextBoolean() || at == edited.size()) {
                edited.add(at, "新" + random.nextInt(9));
            } else {
                edited.remove(at);
            }
        }
        return edited;
    }

    private static String joined(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }
}
