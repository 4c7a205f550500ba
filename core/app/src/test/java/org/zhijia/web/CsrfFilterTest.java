package org.zhijia.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsrfFilterTest {

    @ParameterizedTest
    @CsvSource({
        "https://gh.example.cn, gh.example.cn, true",
        "http://localhost:8080, localhost:8080, true",
        "https://GH.example.cn, gh.example.cn, true",
        "http://localhost:8081, localhost:8080, false",
        "https://gh.example.cn.evil.example, gh.example.cn, false",
        "https://evil.example, gh.example.cn, false",
        "null, gh.example.cn, false",
        "'', gh.example.cn, false",
        "https://gh.example.cn@evil.example, gh.example.cn, false",
        ", gh.example.cn, false"})
    void onlyPagesOfTheSameHostAreOwn(String origin, String host, boolean own) {
        assertEquals(own, CsrfFilter.isOwn(origin, host));
    }
}
