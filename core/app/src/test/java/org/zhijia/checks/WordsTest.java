package org.zhijia.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhijia.checks.Word.Kind;
import org.zhijia.checks.Words.Listed;

/** Who decides about a word: the program, the city (1), a district (2), a school (3). */
class WordsTest {

    private static final List<Long> SCHOOL = List.of(1L, 2L, 3L);

    @Test
    void theNearestSiteWins() {
        var words = Words.effective(SCHOOL, Map.of(1L, List.of(word("帐号", "账户", false)), 3L, List.of(word("帐号", "账号名", false))), Map.of());
        assertEquals(new Listed(word("帐号", "账号名", false), 3, false), words.get("帐号"));
    }

    @Test
    void aSiteDoesWithoutAndSoDoThoseBelow() {
        assertTrue(Words.effective(SCHOOL, Map.of(), Map.of(2L, Set.of("帐号"))).get("帐号").excepted());
        assertFalse(Words.effective(List.of(1L), Map.of(), Map.of(2L, Set.of("帐号"))).get("帐号").excepted());
    }

    @Test
    void aSiteBelowMayLookOutAgain() {
        var words = Words.effective(SCHOOL, Map.of(3L, List.of(word("帐号", "账号", false))), Map.of(1L, Set.of("帐号")));
        assertFalse(words.get("帐号").excepted());
    }

    @Test
    void aLockedWordHoldsBelowWhateverTheySay() {
        var locked = word("某词", "", true);
        var words = Words.effective(SCHOOL, Map.of(1L, List.of(locked), 3L, List.of(word("某词", "别的", false))),
                Map.of(2L, Set.of("某词"), 3L, Set.of("某词")));
        assertEquals(new Listed(locked, 1, false), words.get("某词"));
    }

    private static Word word(String wording, String replacement, boolean locked) {
        return new Word(Kind.SENSITIVE, wording, replacement, List.of(), false, locked);
    }
}
