package org.zhijia.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpkeepRulesTest {

    @ParameterizedTest
    @CsvSource({
            "工作动态, news, 校园, P14D",
            "政策文件, policy, 制度, P6M",
            "政策解读, news, 要闻, P6M",
            "机构职能, news, 工会动态, ",
            "'', policy, 规章制度, P6M",
            "'', news, 通知公告, P6M",
            "'', news, 通知动态, P6M",
            "'', news, 校园动态, P14D",
            "'', news, 教工风采, "})
    void theColumnSaysHowLongItMayStand(String columnType, String contentType, String title, Period limit) {
        assertEquals(Optional.ofNullable(limit), UpkeepRules.limit(columnType, contentType, title));
    }
}
