package org.zhijia.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "files/baoming.docx,  附件1：报名表,       附件1：报名表.docx",
        "files/baoming.DOCX,  附件1：报名表.docx,  附件1：报名表.docx",
        "files/baoming.docx,  \"\",               baoming.docx",
        "files/baoming.docx,  **报名表**,          报名表.docx",
        "files/baoming.docx,  报名/推荐表,         报名 推荐表.docx",
        "说明,                 使用说明,            使用说明"})
    void fileIsCalledAsTheTextCallsIt(String path, String words, String name) {
        assertEquals(name, FileNames.shown(path, words));
    }
}
