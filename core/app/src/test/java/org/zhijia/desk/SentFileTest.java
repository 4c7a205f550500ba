package org.zhijia.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SentFileTest {

    @Test
    void chineseNamesAreReadAsTheyWereWritten() {
        var latin = new String("教师节（1）.docx".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertEquals("教师节（1）.docx", SentFile.unspoilt(latin));
    }

    @Test
    void namesThatAreWellStayAsTheyAre() {
        assertEquals("教师节.docx", SentFile.unspoilt("教师节.docx"));
        assertEquals("report.docx", SentFile.unspoilt("report.docx"));
        assertEquals("caf\u00e9.docx", SentFile.unspoilt("caf\u00e9.docx"));
    }
}
