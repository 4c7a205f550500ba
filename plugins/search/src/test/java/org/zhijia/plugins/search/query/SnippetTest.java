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
        assertEquals("<mark>職工　代表</mark>大會，<mark>職工，代表</mark>", Snippet.of("職工　代表大會，職工，代表", List.of("职工代表")).whole());
        assertEquals("&lt;<mark>ＷｉＦｉ</mark>&gt;&amp;&quot;", Snippet.of("<ＷｉＦｉ>&\"", List.of("wifi")).whole());
        assertEquals("<mark>工会法</mark>", Snippet.of("工会法", List.of("工会", "会法")).whole());
    }

    @Test
    void showsThePieceInWhichMostIsMarked() {
        var best = Snippet.of("工会" + "无关的话。".repeat(60) + "工会应当帮助职工" + "无关的话。".repeat(60), List.of("工会", "帮助", "职工")).best();
        assertTrue(best.contains("<mark>工会</mark>应当<mark>帮助职工</mark>"), best);
        assertTrue(best.length() < 250, best);
    }

    @Test
    void isAPieceOfTheTextWithNothingButMarks() {
        var random = new Random(9);
        for (int round = 0; round < 3_000; round++) {
            var text = Texts.any(random, 400).replaceAll("\\p{Cc}", " ");
            var word = Characters.squeezed(Normal.fold(Texts.any(random, 3)));
            var html = Snippet.of(text, List.of(word)).best();
            var plain = html.replace("<mark>", "").replace("</mark>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
            var piece = plain.substring(plain.startsWith("…") && !text.startsWith("…") ? 1 : 0);
            var bare = piece.endsWith("…") && !text.contains(piece) ? piece.substring(0, piece.length() - 1) : piece;
            assertTrue(text.contains(bare) || text.contains(bare.replaceFirst("^…", "")), () -> html + "\n of \n" + text);
        }
    }
}
