package org.zhijia.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTest {

    @ParameterizedTest
    @CsvSource({
        "page=2,                              page=2",
        "from=singlemessage&isappinstalled=0, ''",
        "utm_source=x&page=12&gclid=,         page=12",
        "q=%E6%95%99%E5%B8%88,                ''"})
    void onlyThePageNumberCounts(String query, String page) {
        assertEquals(Optional.of(page), PageKey.page(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=x", "page", "page=", "page=007", "page=2&page=3", "p%61ge=3", "p%61ge=3&page=2", "=2",
        "page=1234567", "a&b&c&d&e&f&g&h&i&j&k&l&m&n&o&p&q"})
    void queriesThatCouldBeReadInTwoWaysNameNoPage(String query) {
        assertTrue(PageKey.page(query).isEmpty());
    }
}
