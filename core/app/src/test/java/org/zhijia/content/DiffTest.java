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
import org.zhijia.content.Passage.Kind;

/** Differences as a reader marks them: {@code [-gone-]}, {@code {+come+}}; one passage per line. */
class DiffTest {

    private static final String SIGNS = "工会教师学校春游，。；、活动通知2024年abc“”*# ";

    @Test
    void equalTextsDifferInNothing() {
        var text = "## 教师节\n\n今天，天气很好。";
        assertTrue(Diff.of(text, text).isEmpty());
        assertEquals("=## 教师节\n=今天，天气很好。", marked(text, text));
    }

    @Test
    void onlyTheCharactersOfTheChangedClauseAreMarked() {
        assertEquals("~会议定于周[-三-]{+五+}下午召开，地点在二楼会议室，请准时参加。",
                marked("会议定于周三下午召开，地点在二楼会议室，请准时参加。", "会议定于周五下午召开，地点在二楼会议室，请准时参加。"));
    }

    @Test
    void numbersChangeAsAWhole() {
        assertEquals("~桐教工〔[-2020-]{+2021+}〕18号", marked("桐教工〔2020〕18号", "桐教工〔2021〕18号"));
    }

    @Test
    void anotherClauseReplacesTheWholeOne() {
        assertEquals("~各校工会要高度重视，[-于月底前报送材料-]{+积极宣传发动+}，确保活动取得实效。",
                marked("各校工会要高度重视，于月底前报送材料，确保活动取得实效。", "各校工会要高度重视，积极宣传发动，确保活动取得实效。"));
    }

    @Test
    void paragraphsComeAndGoAsAWhole() {
        assertEquals("""
                =第一段说的是开幕。
                -第二段说的是比赛经过。
                =第三段说的是颁奖。
                +新写的一段感谢志愿者。""",
                marked("第一段说的是开幕。\n\n第二段说的是比赛经过。\n\n第三段说的是颁奖。", "第一段说的是开幕。\n\n第三段说的是颁奖。\n\n新写的一段感谢志愿者。"));
    }

    @Test
    void changedParagraphIsFoundBesideNewOnes() {
        assertEquals("""
                +今年的活动与往年不同。
                ~全市共有[-三十二-]{+三十五+}所学校参加，比去年多。""",
                marked("全市共有三十二所学校参加，比去年多。", "今年的活动与往年不同。\n\n全市共有三十五所学校参加，比去年多。"));
    }

    @Test
    void blankLinesAndTrailingSpacesAreNoNews() {
        assertTrue(Diff.of("一段。\n二段。", "一段。  \n\n\n二段。\n").isEmpty());
    }

    @Test
    void loneCharacterBetweenChangesGoesWithThem() {
        assertEquals("~[-召开会议-]{+举行大会+}，特此通知。", marked("召开会议，特此通知。", "举行大会，特此通知。"));
    }

    /** Whatever the texts are: both can be read off the difference, to the character. */
    @Test
    void bothTextsAreCompleteInTheDifference() {
        var random = new Random(20261121);
        for (int round = 0; round < 400; round++) {
            var before = randomText(random);
            var after = random.nextInt(4) == 0 ? randomText(random) : edited(before, random);
            var diff = Diff.of(before, after);
            assertEquals(lines(before), text(diff, Kind.ADDED), before + "\n---\n" + after);
            assertEquals(lines(after), text(diff, Kind.REMOVED), before + "\n---\n" + after);
            assertEquals(lines(before).equals(lines(after)), diff.isEmpty());
        }
    }

    @Test
    void marksThatOnlyTheMachineNeedsAreNotShown() {
        assertEquals("1. 组织*学习*\n第一行\n第二行，见〔附件 15：方案〕。\n〔图片 12：合影（春游）〕\n**重要**",
                Diff.readable("1\\. 组织\\*学习\\*\n第一行\\\n第二行，见[方案](media:15)。\n![合影](media:12 \"春游\")\n**重要**"));
    }

    @Test
    void longTextsAreComparedQuickly() {
        var random = new Random(7);
        var before = Collections.nCopies(400, "").stream().map(none -> randomParagraph(random)).collect(Collectors.joining("\n\n"));
        var after = Collections.nCopies(400, "").stream().map(none -> randomParagraph(random)).collect(Collectors.joining("\n\n"));
        long began = System.nanoTime();
        assertFalse(Diff.of(before, after).isEmpty());
        assertTrue(System.nanoTime() - began < 10_000_000_000L, "took " + (System.nanoTime() - began) / 1_000_000 + " ms");
    }

    private static String marked(String before, String after) {
        return Diff.of(before, after).passages().stream().map(DiffTest::marked).collect(Collectors.joining("\n"));
    }

    private static String marked(Passage passage) {
        return switch (passage.kind()) {
            case SAME -> "=" + passage.after();
            case REMOVED -> "-" + passage.before();
            case ADDED -> "+" + passage.after();
            case CHANGED -> "~" + passage.pieces().stream().map(piece -> switch (piece.kind()) {
                case REMOVED -> "[-" + piece.text() + "-]";
                case ADDED -> "{+" + piece.text() + "+}";
                default -> piece.text();
            }).collect(Collectors.joining());
        };
    }

    private static List<String> text(Diff diff, Kind without) {
        return diff.passages().stream().filter(passage -> passage.kind() != without)
                .map(passage -> without == Kind.ADDED ? passage.before() : passage.after())
                .filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).toList();
    }

    private static String randomText(Random random) {
        return Collections.nCopies(random.nextInt(6), "").stream().map(none -> randomParagraph(random)).collect(Collectors.joining("\n\n"));
    }

    private static String randomParagraph(Random random) {
        return random.ints(1 + random.nextInt(40), 0, SIGNS.length()).mapToObj(at -> SIGNS.substring(at, at + 1)).collect(Collectors.joining());
    }

    private static String edited(String text, Random random) {
        var lines = new ArrayList<>(text.lines().toList());
        for (int edit = 0; edit < 3 && !lines.isEmpty(); edit++) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(3)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, randomParagraph(random));
                default -> {
                    var line = lines.get(at);
                    int cut = random.nextInt(line.length() + 1);
                    lines.set(at, line.substring(0, cut) + randomParagraph(random).substring(0, 1) + line.substring(Math.min(line.length(), cut + random.nextInt(3))));
                }
            }
        }
        return String.join("\n", lines);
    }
}
