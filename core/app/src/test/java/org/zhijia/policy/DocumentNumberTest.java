package org.zhijia.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"常教工〔2020〕18号", "常教工[2020]18号", "常教工(2020)18号", "常教工（2020）18号", "常教工【2020】18号", "常教工﹝2020﹞18号",
        "常教工〔２０２０〕１８号", "常教工〔2020〕第18号", "常教工〔2020〕018号", " 常教工 〔 2020 〕 18 号 ", "常教工［2020年］18号"})
    void everyWayOfTypingNamesTheSameDocument(String typed) {
        assertEquals(Optional.of("常教工〔2020〕18号"), DocumentNumber.read(typed).map(DocumentNumber::toString));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "通知", "常教工2020年18号文", "常教工〔20〕18号", "常教工〔2020〕0号", "根据常教工〔2020〕18号文件"})
    void whatIsNoNumberStaysText(String typed) {
        assertEquals(Optional.empty(), DocumentNumber.read(typed));
    }
}
