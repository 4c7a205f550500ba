package org.zhijia.desk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "罗建平|\"罗建平\"",
        "a \"b\" c|\"a \"\"b\"\" c\"",
        "=cmd()|\"'=cmd()\"",
        "+1|\"'+1\"",
        "-1|\"'-1\"",
        "@SUM(A1)|\"'@SUM(A1)\""})
    void aCellIsTextAndNeverAFormula(String text, String cell) {
        assertEquals(cell + "\r\n", Csv.line(List.of(text)));
    }
}
