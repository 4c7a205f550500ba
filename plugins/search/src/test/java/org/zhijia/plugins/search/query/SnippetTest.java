package org.zhijia.plugins.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhijia.plugins.search.words.Characters;
import org.zhijia.plugins.search.words.Normal;
import org.zhijia.plugins.search.words.Texts;

class SnippetTest {

    @Test
    void marksTheOriginalWhereverItsNormalFormSaysTheSame() {
        assertEquals("<mark>職工　代表</mark>大會，<mark>職工，代表</mark>", marked("職工　代表大會，職工，代表", "职工代表"));
        assertEquals("&lt;<mark>ＷｉＦｉ</mark>&gt;&amp;&quot;", marked("<ＷｉＦｉ>&\"", "wifi"));
        assertEquals("<mark>工会法</mark>", marked("工会法", "工会", "会法"));
    }

    @Test
    void aNumberIsMarkedAsAWhole() {
        assertEquals("第二十条、第三百二十条、<mark>第十条</mark>", marked("第二十条、第三百二十条、第十条", "十条", "第十"));
        assertEquals("2026年、12026、<mark>202</mark>、<mark>202</mark>.6", marked("2026年、12026、202、202.6", "202"));
        assertEquals("<mark>〔2026〕7号</mark>、〔2026〕17号、〔2026〕71号".replace("<mark>〔", "〔<mark>"), marked("〔2026〕7号、〔2026〕17号、〔2026〕71号", "20267号"));
    }

    @Test
    void whatWasFoundExactlyIsMarkedEvenWithinANumber() {
        assertEquals("第二<mark>十条</mark>", Snippet.of("第二十条", new Marks(List.of(), List.of("十条"))).whole());
    }

    @Test
    void numbersHaveNeighboursAsAWhole() {
        assertEquals(List.of("2021年", "年要", "要点", "点第", "第十", "十条", "2021"), Marks.pairs("2021年要点第十条"));
        assertEquals(List.of("统一", "一战", "战线"), Marks.pairs("统一战线"));
        assertEquals(List.of("二十"), Marks.pairs("二十"));
        assertEquals(List.of(), Marks.pairs("二"));
        assertEquals(List.of("工"), Marks.pairs("工"));
    }

    private static String marked(String text, String... words) {
        return Snippet.of(text, new Marks(List.of(words), List.of())).whole();
    }

    @Test
    void showsThePieceInWhichMostIsMarked() {
        var best = Snippet.of("工会" + "无关的话。".repeat(60) + "工会应当帮助职工" + "无关的话。".repeat(60), new Marks(List.of("工会", "帮助", "职工"), List.of())).best();
        assertTrue(best.contains("<mark>工会</mark>应当<mark>帮助职工</mark>"), best);
        assertTrue(best.length() < 250, best);
    }

    @Test
    void isAPieceOfTheTextWithNothingButMarks() {
        var random = new Random(9);
        for (int round = 0; round < 3_000; round++) {
            var text = Texts.any(random, 400).replaceAll("\\p{Cc}", " ");
            var word = Characters.squeezed(Normal.fold(Texts.any(random, 3)));
            var html = Snippet.of(text, new Marks(List.of(word), List.of())).best();
            var plain = html.replace("<mark>", "").replace("</mark>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
            var piece = plain.substring(plain.startsWith("…") && !text.startsWith("…") ? 1 : 0);
            var bare = piece.endsWith("…") && !text.contains(piece) ? piece.substring(0, piece.length() - 1) : piece;
            assertTrue(text.contains(bare) || text.contains(bare.replaceFirst("^…", "")), () -> html + "\n of \n" + text);
        }
    }
}
