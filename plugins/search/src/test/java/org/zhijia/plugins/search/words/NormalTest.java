package org.zhijia.plugins.search.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalTest {

    @Test
    void widthCaseAndTradition() {
        assertEquals("abc123 %", Normal.fold("ＡＢｃ１２３　％"));
        assertEquals("职工代表大会并实质标志秘密", Normal.fold("職工代表大會並實質標誌祕密"));
        assertEquals("二零一九、二零一九、二零一九", Normal.fold("二〇一九、二○一九、二零一九"));
        assertEquals("1m2(一)fi", Normal.fold("①㎡㈠ﬁ"));
    }

    @Test
    void everyPlaceLeadsBackToWhatItCameFrom() {
        var random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            var original = Texts.any(random, 40);
            var normal = Normal.of(original);
            for (int place = 0; place < normal.text().length(); place++) {
                var source = original.substring(normal.start(place), normal.end(place));
                assertTrue(Normal.fold(source).indexOf(normal.text().charAt(place)) >= 0, () -> source + " in " + original);
                assertTrue(place == 0 || normal.start(place) >= normal.start(place - 1), original);
            }
        }
    }

    @Test
    void twoTextsInARowFoldAsOne() {
        var random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            var one = Texts.any(random, 20);
            var other = "工" + Texts.any(random, 20);
            assertEquals(Normal.fold(one) + Normal.fold(other), Normal.fold(one + other));
        }
    }
}
