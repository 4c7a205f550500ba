package org.zhijia.founding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteKeysTest {

    @ParameterizedTest
    @CsvSource({
        "青屏小学, qingpingxiaoxue",
        "重庆路小学, chongqingluxiaoxue",
        "桐洲市青屏小学, qingpingxiaoxue",
        "沙汀区教育工会, shatingqu",
        "绿园幼儿园, lvyuanyoueryuan",
        "桐洲市第三实验小学（北校区）, dssyxxbxq",
        "第28中学, di28zhongxue",
        "ＡＢＣ, site",
        "！, site",
    })
    void keyIsThePinyinOfWhatTellsANameFromOthers(String name, String key) {
        assertEquals(key, SiteKeys.suggest(name, taken -> false));
    }

    @Test
    void takenKeyGetsTheNextNumber() {
        assertEquals("qingpingxiaoxue-3", SiteKeys.suggest("青屏小学", Set.of("qingpingxiaoxue", "qingpingxiaoxue-2")::contains));
    }

    @Test
    void anyNameGetsAFittingKey() {
        var name = "江南水乡第一二三四五六七八九十实验示范中心附属幼儿园东西南北中各分园与联合体新校区成立筹备处";
        var key = SiteKeys.suggest(name, "jnsxdyes"::equals);
        assertTrue(key.length() <= 40 && Charter.KEY.matcher(key).matches(), key);
    }
}
