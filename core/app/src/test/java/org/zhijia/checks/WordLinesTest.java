package org.zhijia.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhijia.checks.Word.Kind;

class WordLinesTest {

    @Test
    void aLineHasAWordingAReplacementAndWhatIsRight() {
        assertEquals(List.of(
                new Word(Kind.MISTAKEN, "帐号", "账号", List.of(), false, false),
                new Word(Kind.MISTAKEN, "园满", "圆满", List.of("校园满", "公园满"), false, false),
                new Word(Kind.MISTAKEN, "某词", "", List.of(), true, false)), WordLines.read(Kind.MISTAKEN, """
                # 账
                帐号 账号

                园满　圆满 / 校园满 公园满
                !某词
                """));
    }

    @Test
    void peopleSeparateAsTheyLike() {
        for (var line : List.of("帐号\t账号", "帐号=账号", "帐号 → 账号", "帐号，账号", "帐号, 账号", "\ufeff帐号  账号  ")) {
            assertEquals(List.of(new Word(Kind.MISTAKEN, "帐号", "账号", List.of(), false, false)), WordLines.read(Kind.MISTAKEN, line), line);
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var words = WordLines.read(Kind.SENSITIVE, "!某词 另词 / 某词典\n单词\n象…一样 像…一样\n");
        assertEquals(words, WordLines.read(Kind.SENSITIVE, WordLines.write(words)));
        assertEquals(BundledWords.ALL, WordLines.read(Kind.MISTAKEN, WordLines.write(BundledWords.ALL)).stream()
                .map(word -> new Word(kind(word), word.wording(), word.replacement(), word.within(), word.blocks(), word.locked())).toList());
    }

    @Test
    void aLineThatCannotBeReadIsNamed() {
        var refusal = assertThrows(Word.Unfit.class, () -> WordLines.read(Kind.MISTAKEN, "帐号 账号\n…一样"));
        assertTrue(refusal.getMessage().contains("第 2 行"), refusal::getMessage);
        assertThrows(Word.Unfit.class, () -> WordLines.read(Kind.MISTAKEN, "账号 账号"));
        assertThrows(Word.Unfit.class, () -> WordLines.read(Kind.MISTAKEN, "长".repeat(61)));
    }

    private static Kind kind(Word word) {
        return BundledWords.ALL.stream().filter(bundled -> bundled.wording().equals(word.wording())).findFirst().orElseThrow().kind();
    }
}
