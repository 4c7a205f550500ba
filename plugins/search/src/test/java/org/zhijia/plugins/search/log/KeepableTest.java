package org.zhijia.plugins.search.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepableTest {

    @ParameterizedTest
    @ValueSource(strings = {"教代会", "工会法第十条", "通教工〔2019〕1号", "2019年工作要点", "经费 2024-2025", "2024-09-01 有效的", "13 号文", "woman"})
    void questionsAreKept(String question) {
        assertEquals(Optional.of(question), Keepable.of(question));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13812345678", "138 1234 5678 王老师", "138-1234-5678", "320601198001011234", "32060119800101123x", "85512345",
            "6222 0211 1100 1234 567", "wang.laoshi@example.com"})
    void whatCouldNameSomebodyIsNot(String question) {
        assertEquals(Optional.empty(), Keepable.of(question));
    }

    @Test
    void aTextIsNoQuestion() {
        assertEquals(Optional.empty(), Keepable.of("我".repeat(61)));
        assertEquals(Optional.empty(), Keepable.of("𠮷".repeat(31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "??", "“”", "🙂"})
    void signsAreNoQuestion(String question) {
        assertEquals(Optional.empty(), Keepable.of(question));
    }
}
