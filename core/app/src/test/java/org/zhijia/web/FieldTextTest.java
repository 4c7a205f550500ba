package org.zhijia.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhijia.spi.Field;

class FieldTextTest {

    private final Field related = Field.entries("related", "相关文件").max(3);

    @Test
    void idsAreKeptInTheirOrderAndEachOnce() {
        assertEquals(List.of(9L, 4L, 7L), FieldText.parse(related, " 9,4，7 4 ").orElseThrow());
    }

    @Test
    void noMoreIdsThanTheFieldHolds() {
        var refused = assertThrows(FieldText.NotTaken.class, () -> FieldText.parse(related, "1,2,3,4"));
        assertEquals("“相关文件”最多选 3 个，现在有 4 个。", refused.getMessage());
    }

    @Test
    void whatIsNoIdIsRefused() {
        assertThrows(FieldText.NotTaken.class, () -> FieldText.parse(related, "9,九"));
    }
}
